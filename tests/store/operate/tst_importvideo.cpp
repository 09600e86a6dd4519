// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videochunk.h"
#include "store/operate/convert.h"
#include "store/operate/verify.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "tests/support/barcodevideo.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>

using namespace store;
using Code = Error::Code;
using barcodevideo::h264;

namespace {

namespace fs = std::filesystem;

constexpr int videoFrames = 30;

ConvertOptions to(const std::string &format)
{
    ConvertOptions options;
    options.format = format;
    return options;
}

// The seconds of frame `i` where the time between frames changes.
double unevenTime(std::int64_t i)
{
    return 0.001 * (40.0 * double(i) + 7.0 * double(i * i));
}

} // namespace

// Videos of every kind become stores with the right picture and time in every row.
class TestImportVideo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString name = QString::fromStdString(m_files.path("video").string());
        const QString uneven = QStringLiteral("settb=1/1000,setpts=40*N+7*N*N");
        const QStringList sound{"-map", "0:v", "-map", "1:a", "-map", "1:a", "-c:a", "aac"};
        const QStringList uncounted{"-fps_mode", "passthrough", "-enc_time_base", "1:1000"};
        std::vector<barcodevideo::Output> outputs{
            {name + ".mp4", h264("-bf 2 -b_strategy 0 -g 10")},
            {name + ".sound.mp4", h264("-bf 2 -b_strategy 0 -g 10") + sound},
            {name + ".mkv", h264("-bf 0 -g 10")},
            {name + ".mov", h264("-bf 0 -g 10")},
            {name + ".MP4", h264("-bf 0 -g 10")},
            {name + ".ts", h264("-bf 2 -b_strategy 0 -g 10")},
            {name + ".avi", {"-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p"}},
            {name + ".webm",
             {"-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "2M"}},
            {name + ".mpg", {"-c:v", "mpeg2video", "-q:v", "2"}},
            {name + ".uneven.mp4", h264("-bf 0 -g 10") + QStringList{"-vf", uneven} + uncounted},
        };
        QCOMPARE(barcodevideo::makeAll(videoFrames, outputs), QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", name + ".mp4", "-c", "copy", "-metadata:s:v:0",
                                       "rotate=90", name + ".turned.mp4"}),
                 QString());
        QCOMPARE(barcodevideo::ffmpeg({"-i", name + ".mp4", "-c", "copy", "-output_ts_offset", "5",
                                       name + ".late.mkv"}),
                 QString());
    }

    void everyKindHasItsPicturesInOrder_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {".mp4", ".sound.mp4", ".mkv", ".mov", ".MP4", ".ts", ".avi",
                                   ".webm", ".mpg", ".late.mkv"})
            QTest::addRow("%s", ending) << ending;
    }

    void everyKindHasItsPicturesInOrder()
    {
        QFETCH(QString, ending);
        const StoreCopies copies;
        const auto result = convert(video(ending.toStdString()), copies.path("new"), to("png"));

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QVERIFY(!result->isCopy);
        QVERIFY(result->problems.empty());
        const auto store = Reader::open(copies.path("new")).operator*();
        QCOMPARE(store->index().frameCount(), videoFrames);
        for (std::int64_t i = 0; i < videoFrames; ++i) {
            QCOMPARE(readPattern(*store->frame({i}, PixelForm::Full))->index,
                     static_cast<std::uint16_t>(i));
            QVERIFY(std::abs(store->index().time({i}).seconds - 0.04 * double(i)) < 2e-3);
        }
    }

    void unevenTimesStay_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addRow("encoded anew") << "png";
        QTest::addRow("copied") << "avc1/mp4";
    }

    void unevenTimesStay()
    {
        QFETCH(QString, format);
        const StoreCopies copies;
        ConvertOptions options = to(format.toStdString());
        options.startTime = 1.6e9;
        QVERIFY(convert(video(".uneven.mp4"), copies.path("new"), options));

        const auto store = Reader::open(copies.path("new")).operator*();
        QCOMPARE(store->index().frameCount(), videoFrames);
        for (std::int64_t i = 0; i < videoFrames; ++i)
            QVERIFY(std::abs(store->index().time({i}).seconds - 1.6e9 - unevenTime(i)) < 1e-3);
    }

    void aVideoOfTheFormatIsCopied_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("format");
        QTest::addRow("mp4") << ".mp4"
                             << "avc1/mp4";
        QTest::addRow("mp4 with sound") << ".sound.mp4"
                                        << "avc1/mp4";
        QTest::addRow("mov") << ".mov"
                             << "avc1/mp4";
        QTest::addRow("as cameras name it") << ".MP4"
                                            << "avc1/mp4";
        QTest::addRow("mkv") << ".mkv"
                             << "h264/mkv";
        QTest::addRow("avi") << ".avi"
                             << "mjpeg/avi";
    }

    void aVideoOfTheFormatIsCopied()
    {
        QFETCH(QString, ending);
        QFETCH(QString, format);
        const StoreCopies copies;
        const auto source = video(ending.toStdString());
        std::int64_t told = 0;
        const auto result = convert(source, copies.path("new"), to(format.toStdString()),
                                    [&](std::int64_t done, std::int64_t) { told = done; });

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QVERIFY(result->isCopy);
        QCOMPARE(result->frames, videoFrames);
        QCOMPARE(told, videoFrames);
        QCOMPARE(result->remarks.soundTracks, ending.contains("sound") ? 2 : 0);
        const auto store = Reader::open(copies.path("new")).operator*();
        QCOMPARE(store->metadata().format, format.toStdString());
        const fs::path chunk = copies.path("new") / ("000000" + store->metadata().extension);
        QVERIFY(readBytes(chunk) == readBytes(source));
        for (std::int64_t i = 0; i < videoFrames; ++i)
            QCOMPARE(readPattern(*store->frame({i}, PixelForm::Full))->index,
                     static_cast<std::uint16_t>(i));
        QVERIFY(verify(copies.path("new"))->isGood());
    }

    void anotherKindIsEncodedUnlessItMayNot_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("format");
        QTest::addRow("another container") << ".mkv"
                                           << "avc1/mp4";
        QTest::addRow("another codec") << ".webm"
                                       << "h264/mkv";
        QTest::addRow("no video") << ".mp4"
                                  << "png";
        QTest::addRow("turned") << ".turned.mp4"
                                << "avc1/mp4";
    }

    void anotherKindIsEncodedUnlessItMayNot()
    {
        QFETCH(QString, ending);
        QFETCH(QString, format);
        const StoreCopies copies;
        ConvertOptions options = to(format.toStdString());
        options.coding = Coding::Copy;
        const auto refused = convert(video(ending.toStdString()), copies.path("new"), options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::InvalidArgument);
        QVERIFY(!fs::exists(copies.path("new")));

        const auto plan = planConversion(video(ending.toStdString()), to(format.toStdString()));
        QVERIFY(plan);
        QVERIFY(!plan->isCopy);
    }

    void whatCouldBeCopiedIsEncodedIfAskedFor()
    {
        const StoreCopies copies;
        ConvertOptions options = to("avc1/mp4");
        options.coding = Coding::Encode;
        const auto encoded = convert(video(".mp4"), copies.path("anew"), options);
        QVERIFY(encoded && !encoded->isCopy);

        options = to("avc1/mp4");
        options.chunkSize = 12; // which one video is not
        const auto cut = convert(video(".mp4"), copies.path("chunks"), options);
        QVERIFY(cut && !cut->isCopy);
        QCOMPARE(std::ssize(Reader::open(copies.path("chunks")).operator*()->index().chunks()), 3);
    }

    void picturesAreTurnedAsTheFileSays()
    {
        const StoreCopies copies;
        QVERIFY(convert(video(".turned.mp4"), copies.path("turned"), to("png")));
        QVERIFY(convert(video(".mp4"), copies.path("straight"), to("png")));
        const auto turned = Reader::open(copies.path("turned")).operator*();
        const auto straight = Reader::open(copies.path("straight")).operator*();

        QCOMPARE(turned->metadata().imageShape,
                 (std::vector<int>{barcodevideo::width, barcodevideo::height, 3}));
        cv::Mat back;
        cv::rotate(*turned->frame({7}, PixelForm::Full), back, cv::ROTATE_90_CLOCKWISE);
        cv::Mat other;
        cv::rotate(*turned->frame({7}, PixelForm::Full), other, cv::ROTATE_90_COUNTERCLOCKWISE);
        const cv::Mat picture = *straight->frame({7}, PixelForm::Full);
        QVERIFY(std::min(cv::norm(back, picture), cv::norm(other, picture)) == 0);
    }

    void timesCanBeEven()
    {
        const StoreCopies copies;
        ConvertOptions options = to("png");
        options.times = FrameTimes::Rate;
        options.frameRate = 10;
        const auto result = convert(video(".uneven.mp4"), copies.path("new"), options);
        QVERIFY(result && result->remarks.hasEvenTimes);
        const auto store = Reader::open(copies.path("new")).operator*();
        QCOMPARE(store->index().time({29}).seconds, 2.9);
    }

    void saysBeforehandWhatItWouldDo()
    {
        const auto copy = planConversion(video(".sound.mp4"), to("avc1/mp4"));
        QVERIFY(copy && copy->isCopy);
        QCOMPARE(copy->source, ConversionPlan::Source::Video);
        QCOMPARE(copy->codec, std::string("h264"));
        QCOMPARE(copy->width, barcodevideo::width);
        QCOMPARE(copy->frames, videoFrames);
        QCOMPARE(copy->remarks.soundTracks, 2);
        const auto turned = planConversion(video(".turned.mp4"), to("png"));
        QVERIFY(turned && !turned->isCopy);
        QCOMPARE(turned->width, barcodevideo::height);
    }

    void aStopLeavesNothing_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addRow("copying") << "avc1/mp4";
        QTest::addRow("encoding") << "png";
    }

    void aStopLeavesNothing()
    {
        QFETCH(QString, format);
        const StoreCopies copies;
        fs::create_directory(copies.path("here"));
        std::stop_source stop;
        const auto result = convert(
            video(".mp4"), copies.path("here") / "new", to(format.toStdString()),
            [&](std::int64_t, std::int64_t) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::Cancelled);
        QVERIFY(fs::is_empty(copies.path("here")));
    }

    // Its times stay true, also where a picture was lost with the end.
    void aVideoThatIsCutShortGivesWhatItHas()
    {
        const StoreCopies copies;
        const std::string bytes = readBytes(video(".ts"));
        const auto half = copies.path("half.ts");
        writeBytes(half, bytes.substr(0, bytes.size() / 2));
        const auto result = convert(half, copies.path("new"), to("png"));

        QVERIFY(result);
        QVERIFY(result->frames > 5 && result->frames < videoFrames);
        const auto store = Reader::open(copies.path("new")).operator*();
        for (std::int64_t i = 0; i < store->index().frameCount(); ++i)
            QCOMPARE(
                readPattern(*store->frame({i}, PixelForm::Full))->index,
                static_cast<std::uint16_t>(std::lround(store->index().time({i}).seconds * 25)));
    }

    // What is damaged is left out and said; the others keep their numbers.
    void aDamagedPictureLeavesAHole_data()
    {
        QTest::addColumn<int>("part");
        for (const int part : {25, 40, 55, 70, 90})
            QTest::addRow("%d %%", part) << part;
    }

    void aDamagedPictureLeavesAHole()
    {
        QFETCH(int, part);
        const StoreCopies copies;
        const auto damaged = copies.path("damaged.ts");
        writeBytes(damaged, damagedStream(part));
        const auto result = convert(damaged, copies.path("new"), to("png"));

        QVERIFY(result);
        QVERIFY(result->missing > 0);
        QVERIFY(!result->problems.empty());
        QCOMPARE(result->frames + result->missing, videoFrames);
        QVERIFY(result->frames >= videoFrames - 13); // up to the next key frame
        const auto store = Reader::open(copies.path("new")).operator*();
        for (std::int64_t i = 0; i < store->index().frameCount(); ++i)
            QCOMPARE(std::int64_t(readPattern(*store->frame({i}, PixelForm::Full))->index),
                     store->index().number({i}).value);
    }

    // Of a key frame whose head is damaged the decoder makes nothing, and of what refers to it neither.
    void whatADecoderDropsWithoutAWordIsCounted()
    {
        const StoreCopies copies;
        const auto damaged = copies.path("damaged.ts");
        writeBytes(damaged, damagedStream(15));
        const auto result = convert(damaged, copies.path("new"), to("png"));
        QVERIFY(result);
        QVERIFY(result->missing > 5);
        QVERIFY(!result->problems.empty());
        const auto count = result->frames + result->missing;
        QVERIFY(count == videoFrames - 1 || count == videoFrames); // without that key frame itself
        const auto store = Reader::open(copies.path("new")).operator*();
        const std::int64_t last = store->index().frameCount() - 1;
        QCOMPARE(store->index().number({last}).value, result->frames + result->missing - 1);
    }

    void aListOfOtherFilesIsNoVideo()
    {
        const StoreCopies copies;
        writeBytes(copies.path("list.ffconcat"),
                   "ffconcat version 1.0\nfile '" + video(".mp4").string() + "'\n");
        const auto result = convert(copies.path("list.ffconcat"), copies.path("new"), to("png"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::InvalidArgument);
    }

private:
    // The transport stream with a packet of a picture overwritten, after so much of it.
    std::string damagedStream(int percent) const
    {
        constexpr std::size_t packetBytes = 188;
        std::string bytes = readBytes(video(".ts"));
        std::size_t packet = bytes.size() * std::size_t(percent) / 100 / packetBytes;
        const auto isMiddle = [&](std::size_t at) { // of a picture of track 0x100
            return (bytes[at + 1] & 0x5f) == 0x01 && bytes[at + 2] == 0 &&
                   (bytes[at + 3] & 0x30) == 0x10;
        };
        while (!isMiddle(packet * packetBytes))
            --packet;
        for (std::size_t i = packet * packetBytes + 4; i < (packet + 1) * packetBytes; ++i)
            bytes[i] = char(0x5a + i % 7);
        return bytes;
    }

    fs::path video(const std::string &ending) const { return m_files.path("video" + ending); }

    StoreCopies m_files;
};

QTEST_GUILESS_MAIN(TestImportVideo)
#include "tst_importvideo.moc"
