// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipsink.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace store;
using Code = Error::Code;

namespace {

// Empty if picture k of the clip shows the frame that line k of the map names; else what is wrong.
QString compare(const ExportSummary &made, std::int64_t frames)
{
    const auto map = exports::readMap(made.map);
    const auto pictures = exports::decodeClip(made.target);
    if (std::ssize(map) != frames || std::ssize(pictures) != frames)
        return QStringLiteral("%1 lines, %2 pictures").arg(map.size()).arg(pictures.size());
    for (std::size_t k = 0; k < map.size(); ++k) {
        const FrameIndex index{map[k].index};
        if (map[k].frame != std::int64_t(k) ||
            map[k].number != exports::numberOf(index.value).value ||
            map[k].time != exports::timeOf(index.value).seconds || map[k].chunk != index.value / 7)
            return QStringLiteral("line %1 of the map is wrong").arg(k);
        if (readPattern(pictures[k]) != patternCode(exports::numberOf(index.value), index))
            return QStringLiteral("picture %1 is another").arg(k);
    }
    return {};
}

} // namespace

class TestClipSink : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 40);
        QVERIFY(m_reader);
    }

    void noMapIsMadeWhereNoneIsWanted()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 10);
        order.hasMap = false;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);
        QVERIFY(made->map.empty());
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"x.mp4"}));
    }

    void noClipIsEndlesslyFast()
    {
        const StoreCopies copies;
        for (const double speed : {0.0, -1.0, 1e9, std::nan("")}) {
            auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 10);
            order.speed = speed;
            const auto made = exportFrames(*m_reader, order);
            QVERIFY(!made);
            QCOMPARE(made.error().code, Code::InvalidArgument);
            QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
        }
    }

    void everyKindShowsTheFramesOfItsMap_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<QByteArray>("codec");

        QTest::addRow("share, mp4")
            << "s.mp4" << ExportKind::Mp4 << ClipPreset::Share << QByteArray("h264");
        QTest::addRow("share, mkv")
            << "s.mkv" << ExportKind::Mkv << ClipPreset::Share << QByteArray("h264");
        QTest::addRow("share, avi")
            << "s.avi" << ExportKind::Avi << ClipPreset::Share << QByteArray("mjpeg");
        QTest::addRow("analysis, mp4")
            << "a.mp4" << ExportKind::Mp4 << ClipPreset::Analysis << QByteArray("h264");
        QTest::addRow("analysis, mkv")
            << "a.mkv" << ExportKind::Mkv << ClipPreset::Analysis << QByteArray("h264");
        QTest::addRow("lossless, mp4")
            << "l.mp4" << ExportKind::Mp4 << ClipPreset::Lossless << QByteArray("h264");
        QTest::addRow("lossless, mkv")
            << "l.mkv" << ExportKind::Mkv << ClipPreset::Lossless << QByteArray("ffv1");
    }

    void everyKindShowsTheFramesOfItsMap()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        QFETCH(QByteArray, codec);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 3, 38, 2);
        order.preset = preset;
        const auto made = exportFrames(*m_reader, order);

        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 18);
        QCOMPARE(made->isDecoded, preset != ClipPreset::Share);
        QCOMPARE(made->isExact, preset == ClipPreset::Lossless);
        QCOMPARE(made->bytes, std::filesystem::file_size(order.target));
        QCOMPARE(exports::probeStream(order.target, "codec_name"), codec);
        QCOMPARE(compare(*made, 18), QString());
        QCOMPARE(exports::namesIn(order.target.parent_path()).size(), 2);
    }

    void trueTimesAreThoseOfThePackets_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<double>("tick");
        QTest::addRow("mp4") << "t.mp4" << ExportKind::Mp4 << 1 / 90000.0;
        QTest::addRow("mkv") << "t.mkv" << ExportKind::Mkv << 0.001;
    }

    void trueTimesAreThoseOfThePackets()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(double, tick);
        const StoreCopies copies;
        const auto order = exports::orderOf(copies.path(name.toStdString()), kind, 5, 40);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);
        QCOMPARE(made->bentTimes, 0);
        QCOMPARE(made->frameRate, 0.0);
        const auto map = exports::readMap(made->map);
        const auto packets = exports::probePackets(order.target, "pts_time");

        QCOMPARE(packets.size(), 35);
        QCOMPARE(map.size(), 35U);
        for (std::size_t k = 0; k < map.size(); ++k) {
            const double recorded =
                exports::timeOf(std::int64_t(k) + 5).seconds - exports::timeOf(5).seconds;
            QVERIFY(std::abs(map[k].shown - recorded) <= 0.51 * tick);
            const double said = packets[qsizetype(k)].split(',')[0].toDouble();
            QVERIFY(std::abs(said - map[k].shown) < 1e-6); // ffprobe has six decimals
        }
    }

    void aConstantRateIsTheOneAskedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addRow("mp4") << "c.mp4" << ExportKind::Mp4;
        QTest::addRow("mkv") << "c.mkv" << ExportKind::Mkv;
        QTest::addRow("avi") << "c.avi" << ExportKind::Avi;
    }

    void aConstantRateIsTheOneAskedFor()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 10);
        order.timing = ClipTiming::Constant;
        order.frameRate = 12.5;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);

        QCOMPARE(made->frameRate, 12.5);
        QCOMPARE(exports::probeStream(order.target, "avg_frame_rate"), QByteArray("25/2"));
        const auto map = exports::readMap(made->map);
        QCOMPARE(map.size(), 10U);
        for (std::size_t k = 0; k < map.size(); ++k)
            QVERIFY(std::abs(map[k].shown - 0.08 * double(k)) < 1e-9);
    }

    void analysisHasShortGroupsAndNoReordering()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("a.mp4"), ExportKind::Mp4, 0, 40);
        order.preset = ClipPreset::Analysis;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);

        QVERIFY(made->isDecoded);
        QVERIFY(std::abs(made->frameRate - m_reader->frameRate()) < 0.01);
        QCOMPARE(exports::probeStream(order.target, "pix_fmt"), QByteArray("yuv420p"));
        QCOMPARE(exports::probeStream(order.target, "has_b_frames"), QByteArray("0"));
        const auto flags = exports::probePackets(order.target, "flags");
        QCOMPARE(flags.size(), 40);
        for (qsizetype i = 0; i < 40; i += 10)
            QVERIFY(flags[i].startsWith('K'));
        auto pts = exports::probePackets(order.target, "pts");
        QCOMPARE(exports::probePackets(order.target, "dts"), pts);
    }

    void everyNthOfAnalysisTakesTheTrueTime()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("a.mp4"), ExportKind::Mp4, 0, 40, 4);
        order.preset = ClipPreset::Analysis;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(made);
        QVERIFY(std::abs(made->frameRate - m_reader->frameRate() / 4) < 0.01);
    }

    void losslessKeepsEverySample_data()
    {
        QTest::addColumn<PatternPixels>("pixels");
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<int>("side");
        QTest::addRow("grey, mp4") << PatternPixels::Gray8 << "l.mp4" << ExportKind::Mp4 << 64;
        QTest::addRow("grey, mkv") << PatternPixels::Gray8 << "l.mkv" << ExportKind::Mkv << 64;
        QTest::addRow("colour, mp4") << PatternPixels::Bgr8 << "l.mp4" << ExportKind::Mp4 << 64;
        QTest::addRow("colour, mkv") << PatternPixels::Bgr8 << "l.mkv" << ExportKind::Mkv << 64;
        QTest::addRow("colour, odd, mp4")
            << PatternPixels::Bgr8 << "l.mp4" << ExportKind::Mp4 << 63;
        QTest::addRow("grey, odd, mkv") << PatternPixels::Gray8 << "l.mkv" << ExportKind::Mkv << 63;
    }

    void losslessKeepsEverySample()
    {
        QFETCH(PatternPixels, pixels);
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(int, side);
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 9, "png", pixels, side, exports::height);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 9);
        order.preset = ClipPreset::Lossless;
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->width, side);
        QVERIFY(made->isDecoded);

        const bool isColour = pixels == PatternPixels::Bgr8;
        const auto raw = exports::decodeRaw(order.target, isColour ? "bgr24" : "gray");
        const auto size = qsizetype(side) * exports::height * (isColour ? 3 : 1);
        QCOMPARE(raw.size(), 9 * size);
        for (std::int64_t i = 0; i < 9; ++i) {
            const auto picture = reader->frame({i}, PixelForm::Full);
            QVERIFY(picture && picture->isContinuous());
            QVERIFY(std::memcmp(raw.constData() + i * size, picture->data, std::size_t(size)) == 0);
        }
    }

    void aColourVideoKeepsItsPlanes_data()
    {
        QTest::addColumn<ClipPreset>("preset");
        QTest::addRow("share") << ClipPreset::Share;
        QTest::addRow("analysis") << ClipPreset::Analysis;
    }

    // Luma and colours come through as they were recorded, over chunks.
    void aColourVideoKeepsItsPlanes()
    {
        QFETCH(ClipPreset, preset);
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 20, "avc1/mp4", PatternPixels::Bgr8);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 2, 19);
        order.preset = preset;
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 17);
        const auto size = qsizetype(exports::width) * exports::height * 3 / 2;
        const auto raw = exports::decodeRaw(order.target, "yuv420p");
        QCOMPARE(raw.size(), 17 * size);
        for (std::int64_t i = 0; i < 17; ++i) {
            const auto place = reader->index().locate({i + 2});
            const auto decoder = reader->openChunk(place.chunk);
            const auto planes = (*decoder)->planes(place.offset);
            QVERIFY(planes && planes->isContinuous());
            QCOMPARE(qsizetype(planes->total()), size);
            const cv::Mat coded(planes->size(), CV_8UC1,
                                const_cast<char *>(raw.constData() + i * size));
            const cv::Rect luma(0, 0, exports::width, exports::height);
            const cv::Rect colours(0, exports::height, exports::width, exports::height / 2);
            for (const cv::Rect &part : {luma, colours}) {
                const double difference =
                    cv::norm(coded(part), (*planes)(part), cv::NORM_L1) / part.area();
                QVERIFY2(difference < 2.5, qPrintable(QString::number(difference)));
            }
        }
        QCOMPARE(compare(*made, 17), QString());
    }

    // Frames that a clip is made of otherwise than those before are still of one kind.
    void planesAndPicturesAreMixed()
    {
        const StoreCopies copies;
        QVERIFY(exports::makeStore(copies.path("a store"), 14, "avc1/mp4", PatternPixels::Bgr8));
        const auto chunk = copies.path("a store") / "000001.mp4"; // to be of full range
        const QString made = QString::fromStdString((copies.path("full.mp4")).string());
        QCOMPARE(QProcess::execute("ffmpeg",
                                   {"-v", "error", "-i", QString::fromStdString(chunk.string()),
                                    "-pix_fmt", "yuvj420p", "-c:v", "libx264", "-qp", "4", "-bf",
                                    "0", "-y", made}),
                 0);
        std::filesystem::remove(chunk);
        std::filesystem::rename(copies.path("full.mp4"), chunk);
        const auto reader = Reader::open(copies.path("a store"));
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 14);
        const auto exported = exportFrames(**reader, order);
        QVERIFY2(exported, exported ? "" : exported.error().detail.c_str());
        QCOMPARE(compare(*exported, 14), QString());
    }

    void losslessKeepsSixteenBits()
    {
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 9, "png", PatternPixels::Gray16);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("l.mkv"), ExportKind::Mkv, 0, 9);
        order.preset = ClipPreset::Lossless;
        QVERIFY(exportFrames(*reader, order));
        const auto raw = exports::decodeRaw(order.target, "gray16le");
        const auto size = qsizetype(exports::width) * exports::height * 2;
        QCOMPARE(raw.size(), 9 * size);
        for (std::int64_t i = 0; i < 9; ++i)
            QVERIFY(std::memcmp(raw.constData() + i * size,
                                reader->frame({i}, PixelForm::Full)->data, std::size_t(size)) == 0);

        order.target = copies.path("l.mp4");
        order.kind = ExportKind::Mp4;
        const auto refused = exportFrames(*reader, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::InvalidArgument);
        QCOMPARE(exports::namesIn(order.target.parent_path()),
                 QStringList({"a store", "l.mkv", "l.mkv.frames.csv"}));
    }

    void sixteenBitsAreShownByTheUpperEight()
    {
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 9, "npy", PatternPixels::Gray16);
        QVERIFY(reader);
        const auto made =
            exportFrames(*reader, exports::orderOf(copies.path("s.mp4"), ExportKind::Mp4, 0, 9));
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(compare(*made, 9), QString());
    }

    void oddSidesLoseTheirLastRowAndColumn()
    {
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 9, "png", PatternPixels::Gray8, 65, 51);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("s.mp4"), ExportKind::Mp4, 0, 9);
        const auto made = exportFrames(*reader, order);
        QVERIFY(made);
        QCOMPARE(made->width, 64);
        QCOMPARE(made->height, 50);
        QCOMPARE(exports::probeStream(order.target, "width,height"), QByteArray("64,50"));

        order.target = copies.path("l.mp4");
        order.preset = ClipPreset::Lossless;
        const auto refused = exportFrames(*reader, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::InvalidArgument);
    }

    void cropAndScaleShowTheSameFrames()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 9, "png",
                                               PatternPixels::Gray8, 128 + 20, 100 + 10);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("s.mp4"), ExportKind::Mp4, 0, 9);
        order.cut.crop = cv::Rect(0, 0, 144, 110);
        order.cut.scale = cv::Size(288, 220);
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(exports::probeStream(order.target, "width,height"), QByteArray("288,220"));
        QCOMPARE(compare(*made, 9), QString());

        order.target = copies.path("t.mp4");
        order.cut.crop = cv::Rect(100, 0, 144, 110);
        const auto refused = exportFrames(*reader, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::InvalidArgument);
        QVERIFY(refused.error().detail.find("148x110") != std::string::npos);
    }

    void whatMakesNoClipIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<int>("timing");
        QTest::addColumn<double>("rate");
        const int usual = -1;
        QTest::addRow("true times in an avi")
            << "x.avi" << ExportKind::Avi << ClipPreset::Share << int(ClipTiming::True) << 0.0;
        QTest::addRow("true times for analysis")
            << "x.mp4" << ExportKind::Mp4 << ClipPreset::Analysis << int(ClipTiming::True) << 0.0;
        QTest::addRow("avi for analysis")
            << "x.avi" << ExportKind::Avi << ClipPreset::Analysis << usual << 0.0;
        QTest::addRow("a gif for analysis")
            << "x.gif" << ExportKind::Gif << ClipPreset::Analysis << usual << 0.0;
        QTest::addRow("a copy as a gif")
            << "x.gif" << ExportKind::Gif << ClipPreset::Copy << usual << 0.0;
        QTest::addRow("a rate beyond a gif's")
            << "x.gif" << ExportKind::Gif << ClipPreset::Share << int(ClipTiming::Constant) << 51.0;
        QTest::addRow("a rate beyond an mkv's ticks")
            << "x.mkv" << ExportKind::Mkv << ClipPreset::Share << int(ClipTiming::Constant)
            << 1001.0;
        QTest::addRow("a negative rate")
            << "x.mp4" << ExportKind::Mp4 << ClipPreset::Share << int(ClipTiming::Constant) << -1.0;
        QTest::addRow("a rate that is no number") << "x.mp4" << ExportKind::Mp4 << ClipPreset::Share
                                                  << int(ClipTiming::Constant) << std::nan("");
        QTest::addRow("another file's name")
            << "x.mkv" << ExportKind::Mp4 << ClipPreset::Share << usual << 0.0;
    }

    void whatMakesNoClipIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        QFETCH(int, timing);
        QFETCH(double, rate);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path(name.toStdString()), kind, 0, 9);
        order.preset = preset;
        order.frameRate = rate;
        if (timing >= 0)
            order.timing = static_cast<ClipTiming>(timing);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QVERIFY(exports::namesIn(order.target.parent_path()).isEmpty());
    }

    void floatsAreRefused()
    {
        const StoreCopies copies;
        const auto reader = Reader::open(copies.take("dir_npy_f32_gray"));
        QVERIFY(reader);
        const auto made =
            exportFrames(**reader, exports::orderOf(copies.path("x.mp4"), ExportKind::Mp4, 0, 2));
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::Unsupported);
        QCOMPARE(made.error().path, (*reader)->directory());
    }

    void aPauseOfHoursIsToldFromAnother()
    {
        const StoreCopies copies;
        WriterOptions options;
        options.format = "png";
        options.imageShape = {exports::height, exports::width};
        auto writer = Writer::create(copies.path("a store"), options);
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 4; ++i)
            QVERIFY((*writer)->add(
                paintPattern(exports::width, exports::height, PatternPixels::Gray8, {i}, {i}), {i},
                {1e9 + (i < 2 ? 0.04 * double(i) : 30000.0 + double(i))}));
        QVERIFY((*writer)->close());
        const auto reader = Reader::open(copies.path("a store"));
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("p.mp4"), ExportKind::Mp4, 0, 4);
        const auto refused = exportFrames(**reader, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Unsupported);
        QCOMPARE(exports::namesIn(order.target.parent_path()), QStringList({"a store"}));

        order.target = copies.path("p.mkv");
        order.kind = ExportKind::Mkv;
        const auto made = exportFrames(**reader, order);
        QVERIFY(made);
        QVERIFY(std::abs(exports::readMap(made->map)[2].shown - 30002.0) < 0.001);
        QVERIFY(exports::probePackets(order.target, "pts_time")[2].startsWith("30002.0"));
    }

private:
    // All pictures one after the other, as the ffmpeg program decodes them.
    StoreCopies m_folder;
    std::shared_ptr<const Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestClipSink)
#include "tst_clipsink.moc"
