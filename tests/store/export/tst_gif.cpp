// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clippalette.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace store;

// Animated pictures, which no store holds: ffmpeg decodes them.
class TestGif : public QObject
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
        const auto order = exports::orderOf(copies.path("s.gif"), ExportKind::Gif, 3, 38, 2);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 18);
        QCOMPARE(made->bytes, std::filesystem::file_size(order.target));
        QCOMPARE(exports::probeStream(order.target, "codec_name"), QByteArray("gif"));
        auto raw = exports::decodeRaw(order.target, "gray");
        constexpr qsizetype size = qsizetype(exports::width) * exports::height;
        const auto map = exports::readMap(made->map);
        QCOMPARE(raw.size(), 18 * size);
        QCOMPARE(map.size(), 18U);
        for (std::size_t k = 0; k < map.size(); ++k) {
            const FrameIndex index{map[k].index};
            QCOMPARE(index.value, 3 + 2 * std::int64_t(k));
            const cv::Mat picture(exports::height, exports::width, CV_8UC1,
                                  raw.data() + qsizetype(k) * size);
            QVERIFY(readPattern(picture) == patternCode(exports::numberOf(index.value), index));
        }
        QCOMPARE(exports::namesIn(order.target.parent_path()).size(), 2);
    }

    // One colour is itself, whatever the size.
    void aPlainPictureHasItsColour()
    {
        libav::Frame frame(av_frame_alloc());
        frame->format = AV_PIX_FMT_PAL8;
        frame->width = 5;
        frame->height = 3;
        QVERIFY(av_frame_get_buffer(frame.get(), 0) >= 0);
        ClipPalette colours;
        colours.fill(cv::Mat(3, 5, CV_8UC3, cv::Scalar(200, 200, 0)), *frame);
        colours.fill(cv::Mat(3, 5, CV_8UC3, cv::Scalar(10, 20, 200)), *frame);
        const auto *palette = reinterpret_cast<const std::uint32_t *>(frame->data[1]);
        for (int row = 0; row < 3; ++row)
            for (int x = 0; x < 5; ++x)
                QCOMPARE(palette[frame->data[0][row * frame->linesize[0] + x]], 0xffc8140aU);
    }

    // As many shades as there are colours: each keeps its own.
    void aColourMapLosesNextToNothing()
    {
        constexpr int side = 64;
        cv::Mat grey(side, side, CV_8UC1);
        for (int i = 0; i < side * side; ++i)
            grey.at<std::uint8_t>(i / side, i % side) = std::uint8_t(i % 256);
        cv::Mat picture;
        cv::applyColorMap(grey, picture, cv::COLORMAP_VIRIDIS);
        libav::Frame frame(av_frame_alloc());
        frame->format = AV_PIX_FMT_PAL8;
        frame->width = frame->height = side;
        QVERIFY(av_frame_get_buffer(frame.get(), 0) >= 0);
        ClipPalette().fill(picture, *frame);
        const auto *palette = reinterpret_cast<const std::uint32_t *>(frame->data[1]);
        double apart = 0.0;
        for (int row = 0; row < side; ++row)
            for (int x = 0; x < side; ++x) {
                const std::uint32_t colour = palette[frame->data[0][row * frame->linesize[0] + x]];
                const auto &pixel = picture.at<cv::Vec3b>(row, x);
                for (int channel = 0; channel < 3; ++channel)
                    apart += std::abs(int(pixel[channel]) - int(colour >> (8 * channel) & 0xff));
            }
        QVERIFY2(apart / (3.0 * side * side) < 1.0, qPrintable(QString::number(apart)));
    }

    void aGifOfOnePixelIsMade()
    {
        const StoreCopies copies;
        const auto reader =
            exports::makeStore(copies.path("a store"), 3, "png", PatternPixels::Bgr8, 64, 48);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("g.gif"), ExportKind::Gif, 0, 3);
        order.cut.crop = cv::Rect(5, 5, 1, 1);
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(exports::decodeRaw(order.target, "bgr24").size(), 9);
    }

    void aGifHasTrueTimesToAHundredthOfASecond()
    {
        const StoreCopies copies;
        const auto order = exports::orderOf(copies.path("t.gif"), ExportKind::Gif, 5, 39, 2);
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->bentTimes, 0);
        const auto map = exports::readMap(made->map);
        const auto packets = exports::probePackets(order.target, "pts_time");
        QCOMPARE(packets.size(), 17);
        QCOMPARE(map.size(), 17U);
        for (std::size_t k = 0; k < map.size(); ++k) {
            const double recorded =
                exports::timeOf(2 * std::int64_t(k) + 5).seconds - exports::timeOf(5).seconds;
            QVERIFY(std::abs(map[k].shown - recorded) <= 0.0051);
            QVERIFY(std::abs(packets[qsizetype(k)].toDouble() - map[k].shown) < 1e-6);
        }
    }

    // Players show what is faster ten times as long.
    void noPictureOfAGifIsShorterThanPlayersShow()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("t.gif"), ExportKind::Gif, 0, 20);
        order.speed = 3.0;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QVERIFY(made->bentTimes > 0);
        const auto map = exports::readMap(made->map);
        for (std::size_t k = 1; k < map.size(); ++k)
            QVERIFY(map[k].shown - map[k - 1].shown > 0.0199);
    }

    void aGifHasAConstantRateWhereThatIsAskedFor()
    {
        const StoreCopies copies;
        auto order = exports::orderOf(copies.path("c.gif"), ExportKind::Gif, 0, 10);
        order.timing = ClipTiming::Constant;
        order.frameRate = 12.5;
        const auto made = exportFrames(*m_reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const auto packets = exports::probePackets(order.target, "pts_time");
        QCOMPARE(packets.size(), 10);
        for (qsizetype k = 0; k < 10; ++k)
            QVERIFY(std::abs(packets[k].toDouble() - 0.08 * double(k)) < 1e-6);
    }

    void aGifLosesNothingOfGreyAndLittleOfColour_data()
    {
        QTest::addColumn<PatternPixels>("pixels");
        QTest::addRow("grey") << PatternPixels::Gray8;
        QTest::addRow("colour") << PatternPixels::Bgr8;
    }

    void aGifLosesNothingOfGreyAndLittleOfColour()
    {
        QFETCH(PatternPixels, pixels);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 9, "png", pixels, 64, 48);
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("g.gif"), ExportKind::Gif, 0, 9);
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const bool isColour = pixels == PatternPixels::Bgr8;
        auto raw = exports::decodeRaw(order.target, isColour ? "bgr24" : "gray");
        const auto size = qsizetype(64) * 48 * (isColour ? 3 : 1);
        QCOMPARE(raw.size(), 9 * size);
        for (std::int64_t i = 0; i < 9; ++i) {
            const auto picture = reader->frame({i}, PixelForm::Full);
            QVERIFY(picture);
            const cv::Mat decoded(48, 64, isColour ? CV_8UC3 : CV_8UC1, raw.data() + i * size);
            const double apart = cv::norm(*picture, decoded, cv::NORM_L1) / double(size);
            QVERIFY2(isColour ? apart < 4.0 : apart == 0.0, qPrintable(QString::number(apart)));
        }
    }

private:
    StoreCopies m_folder;
    std::shared_ptr<const Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestGif)
#include "tst_gif.moc"
