// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/verify.h"

#include "store/pattern.h"
#include "store/reader.h"
#include "store/value.h"
#include "store/write/writer.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace store;
using Code = Error::Code;
using Weight = Finding::Weight;

namespace {

namespace fs = std::filesystem;

// Every store of the tests' data that is not as it should be, with what has to be found.
const std::map<std::string, QString> broken{
    {"chunk_first_missing_mjpeg", "0: chunk 0 is missing"},
    {"corrupt_npz_png", "1: "},
    {"killed_avi", "-: the recording is still running, or was interrupted and not recovered"},
    {"killed_mp4", "-: the recording is still running, or was interrupted and not recovered"},
    {"mismatch_mp4_long", "0: holds 20 pictures, but its index lists 15"},
};

QString describe(const Finding &finding)
{
    const auto chunk = finding.chunk ? QString::number(*finding.chunk) : QStringLiteral("-");
    return QStringLiteral("%1: %2").arg(chunk, QString::fromStdString(finding.error.detail));
}

QStringList describe(const Verification &result, Weight weight)
{
    QStringList all;
    for (const Finding &finding : result.findings)
        if (finding.weight == weight)
            all << describe(finding);
    return all;
}

void makeStore(const fs::path &directory, const std::string &format, int chunkSize = 5)
{
    WriterOptions options;
    options.format = format;
    options.imageShape = {50, 64};
    options.chunkSize = chunkSize;
    auto writer = Writer::create(directory, options);
    QVERIFY(writer);
    for (std::int64_t i = 0; i < 12; ++i)
        QVERIFY((*writer)->add(paintPattern(64, 50, PatternPixels::Gray8, {i}, {i}), {i},
                               {1700000000 + 0.1 * static_cast<double>(i)}));
    QVERIFY((*writer)->close());
}

// Two rows of extra data, and no frame.
void makeFrameless(const fs::path &directory)
{
    WriterOptions options;
    options.format = "avc1/mp4";
    options.imageShape = {50, 64};
    auto writer = Writer::create(directory, options);
    QVERIFY(writer);
    QVERIFY((*writer)->addExtra(Value{{"door", "open"}}));
    QVERIFY((*writer)->addExtra(Value{{"door", "shut"}}));
    QVERIFY((*writer)->close());
}

void write(const fs::path &file, const std::string &bytes = "x")
{
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QDir(m_parent.path()).removeRecursively();
        QDir().mkpath(m_parent.path());
        m_store = (m_parent.path() + "/a store").toStdString();
    }

    void everyBrokenStoreIsFoundAndEveryGoodOneIsClean_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &entry : fs::directory_iterator(fs::path(TEST_DATA) / "stores"))
            if (entry.is_directory())
                QTest::addRow("%s", entry.path().filename().c_str())
                    << QString::fromStdString(entry.path().filename().string());
    }

    void everyBrokenStoreIsFoundAndEveryGoodOneIsClean()
    {
        QFETCH(QString, name);
        const auto result = verify(fs::path(TEST_DATA) / "stores" / name.toStdString());
        if (name == "bad_class" || name == "bad_version") {
            QVERIFY(!result);
            return;
        }
        QVERIFY(result);
        const QStringList problems = describe(*result, Weight::Problem);
        const auto known = broken.find(name.toStdString());
        if (known == broken.end()) {
            QVERIFY2(result->isGood(), qPrintable(problems.join('\n')));
            QCOMPARE(result->badFrames, 0);
        } else {
            QVERIFY(!result->isGood());
            QVERIFY2(!problems.filter(known->second).isEmpty(), qPrintable(problems.join('\n')));
        }
    }

    void namesADamagedPictureByChunkAndFrame()
    {
        makeStore(m_store, "png");
        fs::resize_file(m_store / "000001" / "000002.png", 60);
        fs::resize_file(m_store / "000001" / "000003.png", 60);
        fs::remove(m_store / "000002" / "000000.png");
        const auto result = verify(m_store);

        QVERIFY(result);
        QVERIFY(!result->isGood());
        QCOMPARE(result->frames, 12);
        QCOMPARE(result->badFrames, 3);
        QCOMPARE(result->findings.size(), 2U);
        QCOMPARE(result->findings[0].chunk, std::optional(1));
        QCOMPARE(result->findings[0].frame, std::optional(FrameIndex{7}));
        QCOMPARE(result->findings[0].frames, 2);
        QCOMPARE(result->findings[1].frame, std::optional(FrameIndex{10}));
        QCOMPARE(result->findings[1].error.code, Code::NotFound);
    }

    void extraDataOfAnySizeIsGood()
    {
        makeStore(m_store, "png", 20);
        std::string json = "[";
        for (int row = 0; row < 5; ++row) {
            json += row == 0 ? "{\"notes\": [\"\"" : ", {\"notes\": [\"\"";
            for (int i = 0; i < 1'000'000; ++i)
                json += ",\"\"";
            json += "]}";
        }
        write(m_store / "000000" / "index.extra.json", json + "]");
        const auto good = verify(m_store);

        QVERIFY(good);
        QVERIFY2(good->isGood(), qPrintable(describe(*good, Weight::Problem).join('\n')));
        write(m_store / "000000" / "index.extra.json", json);
        const QStringList problems = describe(*verify(m_store), Weight::Problem);
        QCOMPARE(problems, QStringList{"0: ends early, after 5 whole rows"});
    }

    void findsAVideoThatIsCutOff_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addRow("avc1/mp4") << "avc1/mp4";
        QTest::addRow("h264/mkv") << "h264/mkv";
        QTest::addRow("mjpeg/avi") << "mjpeg/avi";
    }

    void findsAVideoThatIsCutOff()
    {
        QFETCH(QString, format);
        makeStore(m_store, format.toStdString());
        QVERIFY(verify(m_store)->isGood());
        for (const auto &entry : fs::directory_iterator(m_store))
            if (entry.path().stem() == "000001" && entry.path().extension() != ".npz")
                fs::resize_file(entry.path(), entry.file_size() * 2 / 3);
        const auto result = verify(m_store);

        QVERIFY(result);
        QVERIFY(!result->isGood());
        QVERIFY(result->badFrames > 0);
        for (const Finding &finding : result->findings)
            QCOMPARE(finding.chunk, std::optional(1));
    }

    void findsAVideoOfMoreOrFewerPicturesThanRows_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("pictures");
        for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi"})
            for (const int pictures : {3, 7})
                QTest::addRow("%s, %d", format, pictures) << format << pictures;
    }

    // Each row still has its own picture, or none.
    void findsAVideoOfMoreOrFewerPicturesThanRows()
    {
        QFETCH(QString, format);
        QFETCH(int, pictures);
        const fs::path other = (m_parent.path() + "/another").toStdString();
        makeStore(m_store, format.toStdString());
        makeStore(other, format.toStdString(), pictures);
        const auto reader = Reader::open(m_store);
        QVERIFY(reader);
        const std::string video = "000000" + (*reader)->metadata().extension;
        fs::copy_file(other / video, m_store / video, fs::copy_options::overwrite_existing);
        const auto result = verify(m_store);

        const int missing = std::max(0, 5 - pictures);
        QCOMPARE(result->badFrames, missing);
        const QStringList problems = describe(*result, Weight::Problem);
        QCOMPARE(problems.front(),
                 QStringLiteral("0: holds %1 pictures, but its index lists 5").arg(pictures));
        const auto problem = (*reader)->checkCount(0, **(*reader)->openChunk(0));
        QVERIFY(problem);
        QCOMPARE(problem->chunk, 0);
        QVERIFY(!(*reader)->checkCount(1, **(*reader)->openChunk(1)));
        for (std::int64_t i = 0; i < 12; ++i) {
            const auto picture = (*reader)->frame({i}, PixelForm::Full);
            const bool isThere = i < pictures || i >= 5;
            QCOMPARE(static_cast<bool>(picture), isThere);
            if (isThere)
                QCOMPARE(readPattern(*picture)->index, i);
            else
                QCOMPARE(picture.error().code, Code::NotFound);
        }
    }

    void findsMorePicturesThanRowsAndForeignFiles()
    {
        makeStore(m_store, "png");
        fs::copy_file(m_store / "000000" / "000001.png", m_store / "000002" / "000002.png");
        write(m_store / "000000" / "notes.txt");
        const auto result = verify(m_store);

        QCOMPARE(describe(*result, Weight::Problem),
                 QStringList{"2: holds 1 pictures that the index does not list"});
        QCOMPARE(describe(*result, Weight::Remark),
                 QStringList{"0: does not belong to the recording"});
    }

    void findsPicturesOfAnotherType()
    {
        makeStore(m_store, "png");
        std::ifstream before(m_store / "metadata.yaml");
        std::string yaml{std::istreambuf_iterator<char>(before), {}};
        const std::string type = "imgdtype: uint8";
        yaml.replace(yaml.find(type), type.size(), "imgdtype: uint16");
        write(m_store / "metadata.yaml", yaml);
        const auto result = verify(m_store);

        QCOMPARE(result->badFrames, 12);
        QCOMPARE(describe(*result, Weight::Problem).front(),
                 QString("0: a picture is 64 x 50 x 1 uint8 instead of 64 x 50 x 1 uint16"));
    }

    void findsWhatWasLeftOver()
    {
        makeStore(m_store, "avc1/mp4");
        for (const char *name :
             {".lock", ".000002.wal", ".000003.npz.tmp", ".000002.extra.wal", ".000001.tmp.mp4",
              ".reserve", "000002.mp4.damaged", "notes.txt", ".hidden"})
            write(m_store / name);
        const auto result = verify(m_store);

        QCOMPARE(describe(*result, Weight::Problem).size(), 7);
        QCOMPARE(describe(*result, Weight::Remark),
                 QStringList{"-: does not belong to the recording"});
    }

    void findsMissingChunks()
    {
        makeStore(m_store, "avc1/mp4");
        fs::rename(m_store / "000002.mp4", m_store / "000007.mp4");
        fs::rename(m_store / "000002.npz", m_store / "000007.npz");
        const auto result = verify(m_store);

        QCOMPARE(describe(*result, Weight::Problem), QStringList{"2: chunks 2 to 6 are missing"});
    }

    void remarksOnNumbersAndTimes()
    {
        WriterOptions options;
        options.format = "npy";
        options.imageShape = {10, 16};
        auto writer = Writer::create(m_store, options);
        const std::vector<std::pair<std::int64_t, double>> rows{
            {5, 1}, {6, 2}, {6, 2}, {3, 1.5}, {7, std::numeric_limits<double>::quiet_NaN()}};
        for (const auto &[number, time] : rows)
            QVERIFY((*writer)->add(cv::Mat::zeros(10, 16, CV_8UC1), {number}, {time}));
        QVERIFY((*writer)->close());
        const auto result = verify(m_store);

        QVERIFY(result->isGood());
        QCOMPARE(
            describe(*result, Weight::Remark),
            (QStringList{"0: 1 frame numbers are smaller than the one before",
                         "0: 1 frame numbers are there already",
                         "0: 1 times are earlier than the one before",
                         "0: 1 times are those of the frame before", "0: 1 frames have no time"}));
        QCOMPARE(result->findings[0].frame, std::optional(FrameIndex{3}));
    }

    void findsExtraDataThatIsCut()
    {
        makeStore(m_store, "avc1/mp4");
        write(m_store / "000001.extra.json", "[{\"frame_index\": 5}, {\"fra");
        write(m_store / "000002.extra.json", "nonsense");
        const auto result = verify(m_store);

        const QStringList problems = describe(*result, Weight::Problem);
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0], QString("1: ends early, after 1 whole rows"));
        QVERIFY(problems[1].startsWith("2: "));
    }

    void looksAtRowsThatCameBeforeAFirstFrame()
    {
        makeFrameless(m_store);
        const auto sound = verify(m_store);
        QVERIFY(sound);
        QVERIFY(sound->isGood());
        QCOMPARE(describe(*sound, Weight::Remark),
                 QStringList("-: only rows of extra data, 2 in all"));

        write(m_store / "000000.extra.json", "nonsense");
        const auto broken = verify(m_store);
        QVERIFY(broken);
        QCOMPARE(describe(*broken, Weight::Problem).size(), 1);
        QVERIFY(describe(*broken, Weight::Problem)[0].startsWith("0: "));
    }

    void remarksOnAStaleIndexOfAllFrames()
    {
        makeStore(m_store, "avc1/mp4");
        fs::copy_file(fs::path(TEST_DATA) / "stores/index_sqlite_mp4/.index.sqlite",
                      m_store / ".index.sqlite");
        const auto result = verify(m_store);

        QVERIFY(result->isGood());
        QCOMPARE(result->findings.size(), 1U);
        QCOMPARE(result->findings[0].error.path.filename(), fs::path(".index.sqlite"));
    }

    void tellsHowFarItIs()
    {
        makeStore(m_store, "png");
        std::int64_t last = -1;
        const auto result = verify(m_store, [&](std::int64_t done, std::int64_t total) {
            QVERIFY(done >= last && total == 12);
            last = done;
        });

        QVERIFY(result);
        QCOMPARE(last, 12);
    }

    void canBeStopped()
    {
        makeStore(m_store, "png");
        std::stop_source stop;
        const auto result = verify(
            m_store, [&](std::int64_t, std::int64_t) { stop.request_stop(); }, stop.get_token());

        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::Cancelled);
    }

    void writesNothing()
    {
        makeStore(m_store, "avc1/mp4");
        const auto before = fs::last_write_time(m_store);
        QVERIFY(verify(m_store)->isGood());
        QCOMPARE(fs::last_write_time(m_store) == before, true);
    }

private:
    QTemporaryDir m_parent{QDir::tempPath() + QStringLiteral("/verify stores XXXXXX")};
    fs::path m_store;
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
