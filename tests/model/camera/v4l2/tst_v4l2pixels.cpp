// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2pixels.h"

#include <QTest>

#include <linux/videodev2.h>

#include <vector>

using namespace model;
using Bytes = std::vector<std::uint8_t>;

class TestV4l2Pixels : public QObject
{
    Q_OBJECT

private slots:
    // Two by two pixels of pure red, as each format writes them.
    void takesColourInEveryOrder_data()
    {
        QTest::addColumn<quint32>("fourcc");
        QTest::addColumn<Bytes>("bytes");

        const auto row = [](const char *name, quint32 fourcc, Bytes bytes) {
            QTest::addRow("%s", name) << fourcc << std::move(bytes);
        };
        row("UYVY", V4L2_PIX_FMT_UYVY, {90, 82, 240, 82, 90, 82, 240, 82});
        row("YVYU", V4L2_PIX_FMT_YVYU, {82, 240, 82, 90, 82, 240, 82, 90});
        row("NV12", V4L2_PIX_FMT_NV12, {82, 82, 82, 82, 90, 240});
        row("NV21", V4L2_PIX_FMT_NV21, {82, 82, 82, 82, 240, 90});
        row("YU12", V4L2_PIX_FMT_YUV420, {82, 82, 82, 82, 90, 240});
        row("YV12", V4L2_PIX_FMT_YVU420, {82, 82, 82, 82, 240, 90});
        row("BGR3", V4L2_PIX_FMT_BGR24, {0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255});
        row("RGB3", V4L2_PIX_FMT_RGB24, {255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0});
        row("XR24", V4L2_PIX_FMT_XBGR32, {0, 0, 255, 9, 0, 0, 255, 9, 0, 0, 255, 9, 0, 0, 255, 9});
        row("XB24", V4L2_PIX_FMT_RGBX32, {255, 0, 0, 9, 255, 0, 0, 9, 255, 0, 0, 9, 255, 0, 0, 9});
        row("RGBP", V4L2_PIX_FMT_RGB565, {0, 0xf8, 0, 0xf8, 0, 0xf8, 0, 0xf8});
    }

    void takesColourInEveryOrder()
    {
        QFETCH(quint32, fourcc);
        QFETCH(Bytes, bytes);

        PixelFormat pixels{};
        QVERIFY(fromFourcc(fourcc, pixels));
        QCOMPARE(pixels, PixelFormat::Bgr8);
        const cv::Mat picture = copyV4l2Pixels(bytes, 2, 2, rowBytes(fourcc, 2), fourcc);
        QCOMPARE(picture.size(), cv::Size(2, 2));
        QCOMPARE(picture.type(), CV_8UC3);
        for (int i = 0; i < 4; ++i) {
            const auto pixel = picture.at<cv::Vec3b>(i / 2, i % 2);
            QVERIFY2(pixel[0] < 8 && pixel[1] < 8 && pixel[2] > 246,
                     qPrintable(QString("%1 %2 %3").arg(pixel[0]).arg(pixel[1]).arg(pixel[2])));
        }
    }

    void leavesGreyAndMosaicsAsTheyAre_data()
    {
        QTest::addColumn<quint32>("fourcc");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("type");

        QTest::addRow("GREY") << quint32(V4L2_PIX_FMT_GREY) << int(PixelFormat::Gray8) << CV_8UC1;
        QTest::addRow("Y10") << quint32(V4L2_PIX_FMT_Y10) << int(PixelFormat::Gray10) << CV_16UC1;
        QTest::addRow("Y12") << quint32(V4L2_PIX_FMT_Y12) << int(PixelFormat::Gray12) << CV_16UC1;
        QTest::addRow("RGGB") << quint32(V4L2_PIX_FMT_SRGGB8) << int(PixelFormat::BayerRg8)
                              << CV_8UC1;
        QTest::addRow("GRBG") << quint32(V4L2_PIX_FMT_SGRBG8) << int(PixelFormat::BayerGr8)
                              << CV_8UC1;
        QTest::addRow("RG10") << quint32(V4L2_PIX_FMT_SRGGB10) << int(PixelFormat::BayerRg10)
                              << CV_16UC1;
        QTest::addRow("BG12") << quint32(V4L2_PIX_FMT_SBGGR12) << int(PixelFormat::BayerBg12)
                              << CV_16UC1;
        QTest::addRow("GB16") << quint32(V4L2_PIX_FMT_SGBRG16) << int(PixelFormat::BayerGb16)
                              << CV_16UC1;
    }

    void leavesGreyAndMosaicsAsTheyAre()
    {
        QFETCH(quint32, fourcc);
        QFETCH(int, pixels);
        QFETCH(int, type);

        PixelFormat known{};
        QVERIFY(fromFourcc(fourcc, known));
        QCOMPARE(known, PixelFormat(pixels));
        Bytes bytes(20);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(i);
        const cv::Mat picture = copyV4l2Pixels(bytes, 4, 2, 10, fourcc); // with padding
        QCOMPARE(picture.type(), type);
        QCOMPARE(int(picture.ptr(1)[0]), 10);
        QVERIFY(picture.data != bytes.data());
    }

    void refusesWhatIsCutShort()
    {
        const Bytes bytes(11);
        QVERIFY(copyV4l2Pixels(bytes, 4, 3, 4, V4L2_PIX_FMT_GREY).empty());
        QVERIFY(copyV4l2Pixels(bytes, 4, 2, 4, V4L2_PIX_FMT_NV12).empty());
        QVERIFY(copyV4l2Pixels(Bytes(12), 4, 2, 4, V4L2_PIX_FMT_NV12).size() == cv::Size(4, 2));
    }

    void refusesHalfPairsAndStrangers()
    {
        const Bytes bytes(100);
        QVERIFY(copyV4l2Pixels(bytes, 3, 2, 3, V4L2_PIX_FMT_NV12).empty());
        QVERIFY(copyV4l2Pixels(bytes, 4, 3, 4, V4L2_PIX_FMT_YUV420).empty());
        QVERIFY(copyV4l2Pixels(bytes, 4, 2, 6, V4L2_PIX_FMT_YUV420).empty());
        QVERIFY(copyV4l2Pixels(bytes, 4, 2, 16, V4L2_PIX_FMT_H264).empty());
        QVERIFY(copyV4l2Pixels(bytes, 4, 2, 16, V4L2_PIX_FMT_MJPEG).empty());
        PixelFormat pixels{};
        QVERIFY(!fromFourcc(V4L2_PIX_FMT_H264, pixels));
        QCOMPARE(rowBytes(V4L2_PIX_FMT_MJPEG, 640), 0U);
    }
};

QTEST_GUILESS_MAIN(TestV4l2Pixels)
#include "tst_v4l2pixels.moc"
