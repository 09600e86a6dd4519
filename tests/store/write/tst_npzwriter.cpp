// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/npzwriter.h"

#include "store/index/npy.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cstring>
#include <limits>

using namespace store;

namespace {

QByteArray text(const Bytes &bytes, std::size_t from, std::size_t size)
{
    return {reinterpret_cast<const char *>(bytes.data()) + from, static_cast<qsizetype>(size)};
}

} // namespace

class TestNpzWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesTheBytesThatNumpyWrites()
    {
        const std::int64_t values[] = {1, -2};

        const Bytes file = npyIntegers(values);

        QCOMPARE(file.size(), 128U + 16U);
        QCOMPARE(text(file, 0, 10), QByteArray("\x93NUMPY\x01\x00\x76\x00", 10));
        QCOMPARE(text(file, 10, 118),
                 QByteArray("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }")
                         .leftJustified(117) +
                     '\n');
        QCOMPARE(text(file, 136, 8), QByteArray("\xfe\xff\xff\xff\xff\xff\xff\xff", 8));
    }

    void keepsColumnsToTheBit()
    {
        const double times[] = {1714567890.1234567, -0.0, std::numeric_limits<double>::quiet_NaN()};

        const Bytes file = npyDoubles(times);
        const auto array = parseNpy(file);

        QVERIFY(array);
        QCOMPARE(array->shape, (std::vector<std::int64_t>{3}));
        QCOMPARE(array->data.size(), sizeof times);
        QCOMPARE(std::memcmp(array->data.data(), times, sizeof times), 0);
    }

    void writesTextAsCodePoints()
    {
        const Bytes file = npyText("\xc3\xb6\xf0\x9f\x90\xad");

        QVERIFY(text(file, 10, 60).contains("'<U2'"));
        QVERIFY(text(file, 10, 80).contains("'shape': ()"));
        QCOMPARE(text(file, file.size() - 8, 8), QByteArray("\xf6\0\0\0\x2d\xf4\x01\0", 8));
    }

    void writesPicturesThatAreNotContinuous()
    {
        cv::Mat whole(4, 6, CV_16UC3);
        cv::randu(whole, 0, 65535);
        const cv::Mat part = whole(cv::Rect(1, 1, 3, 2));

        Bytes file(1000, std::byte(7)); // of an earlier, larger one
        putNpyPicture(part, file);
        const auto array = parseNpy(file);

        QVERIFY(array);
        QCOMPARE(npyTypeName(*array), std::string("uint16"));
        QCOMPARE(array->shape, (std::vector<std::int64_t>{2, 3, 3}));
        const cv::Mat copy = part.clone();
        QCOMPARE(std::memcmp(array->data.data(), copy.data, array->data.size()), 0);
    }

    void packsMembersUncompressedAndInOrder()
    {
        const NpzMember members[] = {{"frame_number", npyInteger(7)}, {"frame_time", npyText("x")}};

        const auto archive = packNpz(members);

        QVERIFY(archive);
        const QByteArray bytes = text(*archive, 0, archive->size());
        QVERIFY(bytes.startsWith("PK\x03\x04"));
        QCOMPARE(bytes[8], '\0'); // method: stored
        QVERIFY(bytes.indexOf("frame_number.npy") < bytes.indexOf("frame_time.npy"));
        QVERIFY(bytes.contains(text(members[1].npy, 0, members[1].npy.size())));
    }
};

QTEST_GUILESS_MAIN(TestNpzWriter)
#include "tst_npzwriter.moc"
