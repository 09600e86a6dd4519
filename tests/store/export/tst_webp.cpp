// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/webpsink.h"

#include "tests/support/exports.h"

#include <QProcess>
#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace store;

namespace {

struct Animation
{
    std::vector<cv::Mat> pictures; // BGR
    QList<int> durations; // of each, milliseconds
};

// As Pillow decodes it.
Animation decode(const std::filesystem::path &file)
{
    static const char script[] =
        "import sys\n"
        "from PIL import Image, ImageSequence\n"
        "picture = Image.open(sys.argv[1])\n"
        "for frame in ImageSequence.Iterator(picture):\n"
        "    pixels = frame.convert('RGB').tobytes()\n"
        "    head = f\"{frame.info['duration']} {frame.width} {frame.height}\\n\"\n"
        "    sys.stdout.buffer.write(head.encode() + pixels)\n";
    QProcess process;
    process.start(PYTHON3, {"-c", script, QString::fromStdString(file.string())});
    Animation animation;
    if (!process.waitForFinished() || process.exitCode() != 0)
        return animation;
    for (process.setReadChannel(QProcess::StandardOutput); process.bytesAvailable() > 0;) {
        const QList<QByteArray> head = process.readLine().trimmed().split(' ');
        const int width = head.value(1).toInt();
        const int height = head.value(2).toInt();
        const QByteArray pixels = process.read(qint64(width) * height * 3);
        if (width <= 0 || pixels.size() != qsizetype(width) * height * 3)
            return {};
        animation.durations << head[0].toInt();
        animation.pictures.emplace_back(height, width, CV_8UC3);
        std::copy(pixels.begin(), pixels.end(), animation.pictures.back().data);
        cv::cvtColor(animation.pictures.back(), animation.pictures.back(), cv::COLOR_RGB2BGR);
    }
    return animation;
}

} // namespace

class TestWebp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 40);
        QVERIFY(m_reader);
    }

    void showsTheFramesOfItsMap()
    {
        const StoreCopies copies;
        const auto order = exports::orderOf(copies.path("s.webp"), ExportKind::Webp, 3, 38, 2);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 18);
        QCOMPARE(made->bytes, std::filesystem::file_size(order.target));
        QVERIFY(made->isDecoded && !made->isExact);
        const auto map = exports::readMap(made->map);
        const auto [pictures, durations] = decode(order.target);
        QCOMPARE(map.size(), 18U);
        QCOMPARE(pictures.size(), 18U);
        QCOMPARE(durations.size(), 18);
        int shown = 0;
        for (std::size_t k = 0; k < map.size(); ++k) {
            const FrameIndex index{map[k].index};
            QCOMPARE(index.value, 3 + 2 * std::int64_t(k));
            QVERIFY(readPattern(pictures[k]) == patternCode(exports::numberOf(index.value), index));
            const double recorded =
                exports::timeOf(index.value).seconds - exports::timeOf(3).seconds;
            QVERIFY(std::abs(map[k].shown - recorded) <= 0.00051);
            QCOMPARE(shown, int(std::lround(map[k].shown * 1000)));
            shown += durations[qsizetype(k)];
        }
        QCOMPARE(exports::namesIn(order.target.parent_path()).size(), 2);
    }

    void losesNothingIfAsked_data()
    {
        QTest::addColumn<PatternPixels>("pixels");
        QTest::addRow("grey") << PatternPixels::Gray8;
        QTest::addRow("colour") << PatternPixels::Bgr8;
    }

    void losesNothingIfAsked()
    {
        QFETCH(PatternPixels, pixels);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 9, "png", pixels, 64, 48);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("l.webp"), ExportKind::Webp, 0, 9);
        order.preset = ClipPreset::Lossless;
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QVERIFY(made->isExact);
        const auto pictures = decode(order.target).pictures;
        QCOMPARE(pictures.size(), 9U);
        for (std::int64_t i = 0; i < 9; ++i) {
            auto picture = *reader->frame({i}, PixelForm::Full);
            if (picture.channels() == 1)
                cv::merge(std::vector<cv::Mat>(3, picture), picture);
            QCOMPARE(cv::norm(picture, pictures[std::size_t(i)], cv::NORM_INF), 0.0);
        }
    }

    // What is the same for a while is one picture there.
    void picturesThatAreTheSameAreShownLonger()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("s.webp"), ExportKind::Webp, 0, 0);
        order.frames = FrameChoice({{4, 5}, {4, 5}, {4, 5}, {9, 10}});
        order.timing = ClipTiming::Constant;
        order.frameRate = 10;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 4);
        QCOMPARE(made->frameRate, 10.0);
        QCOMPARE(decode(order.target).durations, QList<int>({300, 100}));
    }

    // It stands still then, and has no times.
    void onePictureIsMade_data()
    {
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<int>("count");
        QTest::addRow("one") << ClipPreset::Share << 1;
        QTest::addRow("one lossless") << ClipPreset::Lossless << 1;
        QTest::addRow("all alike") << ClipPreset::Share << 5;
        QTest::addRow("all alike lossless") << ClipPreset::Lossless << 5;
    }

    void onePictureIsMade()
    {
        QFETCH(ClipPreset, preset);
        QFETCH(int, count);
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("o.webp"), ExportKind::Webp, 0, 0);
        order.frames = FrameChoice(std::vector<FrameStretch>(std::size_t(count), {7, 8}));
        order.timing = ClipTiming::Constant;
        order.preset = preset;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, count);
        QCOMPARE(exports::readMap(made->map).size(), std::size_t(count));
    }

    // Little by little, while something moves: small differences must not add up.
    void aSlowFadeIsShown()
    {
        const StoreCopies copies;
        WriterOptions options;
        options.format = "png";
        options.imageShape = {96, 128};
        options.chunkSize = 100;
        auto writer = Writer::create(copies.path("a store"), options);
        QVERIFY(writer);
        for (int i = 0; i < 60; ++i) {
            cv::Mat picture(96, 128, CV_8UC1, cv::Scalar(60 + 2 * i));
            cv::rectangle(picture, {2 * i, 40, 9, 9}, 255, cv::FILLED);
            QVERIFY((*writer)->add(picture, {i}, {0.05 * i}));
        }
        QVERIFY((*writer)->close());
        const auto reader = Reader::open(copies.path("a store"));
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("f.webp"), ExportKind::Webp, 0, 60);
        const auto made = exportFrames(**reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const auto pictures = decode(order.target).pictures;
        QCOMPARE(pictures.size(), 60U);
        for (int i = 0; i < 60; ++i) {
            const int shown = pictures[std::size_t(i)].at<cv::Vec3b>(5, 5)[1];
            QVERIFY2(std::abs(shown - (60 + 2 * i)) <= 4, qPrintable(QString::number(i)));
        }
    }

    void isOfTheUpperBitsOfDeepPictures()
    {
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 3, "png", PatternPixels::Gray16);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("d.webp"), ExportKind::Webp, 0, 3);
        QVERIFY(exportFrames(*reader, order));
        const auto pictures = decode(order.target).pictures;
        QCOMPARE(pictures.size(), 3U);
        QVERIFY(readPattern(pictures[2]) == patternCode(exports::numberOf(2), {2}));
    }

    void isRefused_data()
    {
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("isDeep");
        QTest::addRow("for analysis") << ClipPreset::Analysis << 0.0 << false;
        QTest::addRow("as a copy") << ClipPreset::Copy << 0.0 << false;
        QTest::addRow("faster than it is shown") << ClipPreset::Share << 91.0 << false;
        QTest::addRow("of 16 bit without loss") << ClipPreset::Lossless << 0.0 << true;
    }

    void isRefused()
    {
        QFETCH(ClipPreset, preset);
        QFETCH(double, rate);
        QFETCH(bool, isDeep);
        const StoreCopies copies;
        const auto reader =
            isDeep ? exports::makeStore(copies.path("a store"), 3, "png", PatternPixels::Gray16)
                   : m_reader;
        auto order = exports::orderOf(copies.path("r.webp"), ExportKind::Webp, 0, 3);
        order.preset = preset;
        if (rate > 0.0) {
            order.timing = ClipTiming::Constant;
            order.frameRate = rate;
        }
        const auto made = exportFrames(*reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Error::Code::InvalidArgument);
        QVERIFY(!std::filesystem::exists(order.target));
    }

    void tooManyPicturesAreRefused()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("r.webp"), ExportKind::Webp, 0, 0);
        order.frames =
            FrameChoice(std::vector<FrameStretch>(std::size_t(WebpSink::mostPictures) + 1, {0, 1}));
        const auto made = exportFrames(*m_reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Error::Code::InvalidArgument);
        QVERIFY(made.error().detail.find("10000") != std::string::npos);
    }

private:
    StoreCopies m_folder;
    std::shared_ptr<const Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestWebp)
#include "tst_webp.moc"
