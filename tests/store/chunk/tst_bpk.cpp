// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/bpk.h"

#include "store/chunk/npypicture.h"
#include "store/file.h"
#include "store/write/bpkwriter.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <array>

using namespace store;
using Code = Error::Code;

namespace {

constexpr std::array shape{48, 64};
const std::filesystem::path written = TEST_DATA "/stores/dir_bpk_gray/000000/000000.bpk";

Bytes golden()
{
    return *readFile(written, 1 << 20);
}

void put(Bytes &file, std::size_t at, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        file[at + i] = static_cast<std::byte>(value >> 8 * i);
}

cv::Mat noise(int rows, int columns, int type)
{
    cv::Mat picture(rows, columns, type);
    cv::randu(picture, 0, 200);
    return picture;
}

Bytes packed(const cv::Mat &picture)
{
    Bytes file(1000, std::byte(7)); // of an earlier picture
    return putBpkPicture(picture, file) ? file : Bytes();
}

} // namespace

class TestBpk : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItsWriterWrites_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("type");

        for (const int type : {CV_8UC1, CV_8SC1, CV_16UC3, CV_16SC1, CV_32SC1, CV_32FC3, CV_64FC1})
            QTest::addRow("%s", cv::typeToString(type).c_str()) << 48 << type;
        QTest::addRow("several chunks") << 1501 << CV_16UC3;
        QTest::addRow("one pixel row") << 1 << CV_8UC1;
    }

    void readsWhatItsWriterWrites()
    {
        QFETCH(int, rows);
        QFETCH(int, type);
        const cv::Mat picture = noise(rows, 640, type);
        std::vector<int> size{rows, 640};
        if (picture.channels() > 1)
            size.push_back(picture.channels());
        const auto unpacked = unpackBpk(packed(picture), size);
        QVERIFY2(unpacked, unpacked ? "" : unpacked.error().detail.c_str());
        const auto read = toPicture(unpacked->array);

        QCOMPARE(read->type(), picture.type());
        QCOMPARE(cv::norm(*read, picture, cv::NORM_INF), 0.0);
    }

    void writesPartsOfPictures()
    {
        const cv::Mat part = noise(60, 80, CV_8UC1)(cv::Rect(3, 5, 64, 48));
        const auto unpacked = unpackBpk(packed(part), shape);

        QCOMPARE(cv::norm(*toPicture(unpacked->array), part, cv::NORM_INF), 0.0);
    }

    void refusesLies_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<quint64>("value");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, int at, quint64 value, int size, Code code) {
            QTest::addRow("%s", name) << at << value << size << int(code);
        };

        row("magic", 0, 'x', 1, Code::Corrupt);
        row("version", 4, 2, 1, Code::Unsupported);
        row("without metadata", 5, 1, 1, Code::Unsupported);
        row("unknown option", 5, 7, 1, Code::Unsupported);
        row("checksum unknown", 6, 9, 1, Code::Unsupported);
        row("chunks of nothing", 8, 0, 4, Code::Corrupt);
        row("chunks of less than nothing", 8, 0xffffffff, 4, Code::Corrupt);
        row("last chunk larger than the others", 12, 0xc01, 4, Code::Corrupt);
        row("no chunks", 16, 0, 8, Code::Corrupt);
        row("unknown number of chunks", 16, UINT64_MAX, 8, Code::Corrupt);
        row("too many chunks", 16, 1000, 8, Code::Corrupt);
        row("room for endless chunks", 24, UINT64_MAX / 8, 8, Code::Corrupt);
        row("metadata in another way", 32, 'X', 1, Code::Unsupported);
        row("metadata packed otherwise", 42, 2, 1, Code::Unsupported);
        row("metadata larger", 44, 0x42, 4, Code::Corrupt);
        row("metadata beyond the file", 48, 0xffffffff, 4, Code::Corrupt);
        row("metadata beyond their room", 52, 0x28b, 4, Code::Corrupt);
        row("metadata damaged", 70, 0, 1, Code::Corrupt);
    }

    void refusesLies()
    {
        QFETCH(int, at);
        QFETCH(quint64, value);
        QFETCH(int, size);
        QFETCH(int, code);
        Bytes file = golden();
        QVERIFY(unpackBpk(file, shape));
        put(file, std::size_t(at), value, std::size_t(size));
        const auto unpacked = unpackBpk(file, shape);

        QVERIFY(!unpacked);
        QCOMPARE(int(unpacked.error().code), code);
    }

    void refusesAnotherShapeThanTheStores()
    {
        for (const std::vector<int> &other : {std::vector{48, 63}, {64, 48}, {48}, {48, 64, 1}})
            QCOMPARE(unpackBpk(golden(), other).error().code, Code::Corrupt);
    }

    void refusesEveryFileCutShort()
    {
        const Bytes whole = golden();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!unpackBpk(std::span(whole).first(size), shape));
    }

    void noFlippedByteGivesOtherPixels()
    {
        const Bytes whole = golden();
        const auto right = unpackBpk(whole, shape);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            Bytes file = whole;
            file[i] ^= std::byte{0x41};
            const auto unpacked = unpackBpk(file, shape);
            QVERIFY(!unpacked || unpacked->elements == right->elements);
        }
    }
};

QTEST_GUILESS_MAIN(TestBpk)
#include "tst_bpk.moc"
