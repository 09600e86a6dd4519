// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/samplefile.h"

#include "store/file.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace store;

namespace {

namespace fs = std::filesystem;

const fs::path daq = TEST_DATA "/stores/motif_h5_daq/000000.extra_data.h5";
const fs::path packed = TEST_DATA "/stores/motif_h5_nosamplerate/000000.extra_data.h5";

// The sum over all numbers of all samples that are one; -1 if the file cannot be read.
double sumOf(const fs::path &path)
{
    const auto file = SampleFile::open(path);
    double sum = file ? 0 : -1;
    if (!file)
        return sum;
    const auto walked = (*file)->forEachBlock([&](const SampleFile::Block &block) {
        for (std::size_t column = 0; column < block.columns.size(); ++column)
            for (std::size_t i = 0; i < block.count; ++i) {
                const double value = block.value(column, i);
                sum += value == value ? value : 0;
            }
        return true;
    });
    return walked ? sum : -1;
}

} // namespace

class TestSampleFile : public QObject
{
    Q_OBJECT

private slots:
    void tellsSetsColumnsAndRate()
    {
        const auto file = SampleFile::open(daq);
        QVERIFY2(file, file ? "" : file.error().detail.c_str());

        QCOMPARE((*file)->sets().size(), std::size_t(1));
        QCOMPARE((*file)->sets()[0].name, std::string("daq"));
        QCOMPARE((*file)->sets()[0].sampleRate.value_or(0), 250.0);
        QCOMPARE((*file)->columns(),
                 (std::vector<std::string>{"ai0", "ai1", "lick sensor", "frame_number",
                                           "frame_time", "frame_index", "sample_delay"}));
        QCOMPARE((*file)->measuredColumns(), std::size_t(3));
    }

    void dropsWhatWasOnlyAllocated()
    {
        const fs::path last = TEST_DATA "/stores/motif_h5_daq/000001.extra_data.h5";
        const auto file = SampleFile::open(last);

        QVERIFY(*(*file)->countSamples() < (*file)->allocatedSamples());
        QVERIFY((*file)->forEachBlock([](const SampleFile::Block &block) {
            for (std::size_t i = 0; i < block.count; ++i)
                if (block.value(3, i) < 0)
                    return false;
            return true;
        }));
    }

    void stopsWhenAskedTo()
    {
        const auto file = SampleFile::open(daq);
        std::stop_source stop;
        stop.request_stop();
        const auto take = [](const SampleFile::Block &) { return true; };

        QCOMPARE((*file)->forEachBlock(take, stop.get_token()).error().code,
                 Error::Code::Cancelled);
        QCOMPARE((*file)->countSamples(stop.get_token()).error().code, Error::Code::Cancelled);
    }

    void severalThreadsReadAtATime()
    {
        const double right = sumOf(daq);
        std::vector<double> sums(4);
        {
            std::vector<std::jthread> threads;
            for (double &sum : sums)
                threads.emplace_back([&sum] { sum = sumOf(daq); });
        }

        for (const double sum : sums)
            QCOMPARE(sum, right);
    }

    void survivesEveryCut_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addRow("in one piece") << QByteArray(daq.c_str());
        QTest::addRow("packed") << QByteArray(packed.c_str());
    }

    void survivesEveryCut()
    {
        QFETCH(QByteArray, path);
        const auto whole = *readFile(path.toStdString(), 1 << 20);
        for (std::size_t size = 0; size < whole.size(); size += 97) {
            QVERIFY(writeFileWhole(m_file, std::span(whole).first(size)));
            QCOMPARE(sumOf(m_file), -1.0);
        }
    }

    void refusesNamesThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("attribute");
        QTest::addRow("of data sets") << QByteArray("datasets");
        QTest::addRow("of columns") << QByteArray("column_names");
    }

    // Sets that are passed over, or columns by other names, would be taken for what was recorded.
    void refusesNamesThatCannotBeRead()
    {
        QFETCH(QByteArray, attribute);
        changeKind(attribute, 7); // a reference
        const auto file = SampleFile::open(m_file);

        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::Corrupt);
        QVERIFY(file.error().detail.find(attribute.constData()) != std::string::npos);
    }

    void saysThatARateCannotBeRead()
    {
        changeKind("samplerate", 3); // a text
        const auto file = SampleFile::open(m_file);

        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QVERIFY(!(*file)->sets()[0].sampleRate);
        QVERIFY((*file)->flaw());
        QCOMPARE((*file)->flaw()->code, Error::Code::Corrupt);
        QCOMPARE(sumOf(m_file), sumOf(daq));
        QVERIFY(!(*SampleFile::open(daq))->flaw());
    }

    void refusesAnAttributeThatIsDamaged()
    {
        auto whole = *readFile(daq, 1 << 20);
        const auto name = find(whole, "samplerate");
        std::fill_n(name + 10, 400, std::byte('x')); // it ends nowhere
        QVERIFY(writeFileWhole(m_file, whole));
        const auto file = SampleFile::open(m_file);

        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::Corrupt);
    }

    void refusesALinkAndWhatIsNoFile()
    {
        const fs::path link = m_file.parent_path() / "link.h5";
        fs::create_symlink(daq, link);

        QCOMPARE(SampleFile::open(link).error().code, Error::Code::Unsupported);
        QCOMPARE(SampleFile::open(m_file.parent_path()).error().code, Error::Code::Unsupported);
        QCOMPARE(SampleFile::open("/dev/zero").error().code, Error::Code::Unsupported);
        QCOMPARE(SampleFile::open(m_file.parent_path() / "none.h5").error().code,
                 Error::Code::NotFound);
    }

private:
    static std::vector<std::byte>::iterator find(std::vector<std::byte> &bytes,
                                                 const QByteArray &text)
    {
        const auto *wanted = reinterpret_cast<const std::byte *>(text.constData());
        return std::search(bytes.begin(), bytes.end(), wanted, wanted + text.size());
    }

    // m_file becomes one whose attribute has another kind of type: behind the name, which is padded to
    // eight bytes, it is the low half of a byte.
    void changeKind(const QByteArray &attribute, int number)
    {
        auto whole = *readFile(daq, 1 << 20);
        const auto name = find(whole, attribute);
        QVERIFY(name != whole.end());
        auto &kind = *(name + (attribute.size() + 8) / 8 * 8);
        kind = (kind & std::byte(0xf0)) | std::byte(number);
        QVERIFY(writeFileWhole(m_file, whole));
    }

    QTemporaryDir m_directory{QDir::tempPath() + "/sample file XXXXXX"};
    fs::path m_file = fs::path(m_directory.path().toStdString()) / "000000.extra_data.h5";
};

QTEST_GUILESS_MAIN(TestSampleFile)
#include "tst_samplefile.moc"
