// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/framepixels.h"
#include "tests/support/nocolour.h"

#include <opencv2/imgcodecs.hpp>

#include <QTest>

using namespace model;

class TestFramePixels : public QObject
{
    Q_OBJECT

private slots:
    void sharesWhatNeedsNoChange()
    {
        for (const int type : {CV_8UC1, CV_16UC1, CV_8UC3}) {
            CameraFrame frame;
            frame.pixels = cv::Mat(4, 6, type, cv::Scalar(1, 2, 3));
            const auto pixels = framePixels(frame);
            QVERIFY(pixels);
            QVERIFY(pixels->data == frame.pixels.data);
        }
    }

    void makesBgrOfYuyv()
    {
        CameraFrame frame;
        frame.pixels = cv::Mat(2, 4, CV_8UC2, cv::Scalar(235, 128));
        const auto pixels = framePixels(frame);
        QVERIFY(pixels);
        QCOMPARE(pixels->type(), CV_8UC3);
        QVERIFY(pixels->at<cv::Vec3b>(1, 3) == cv::Vec3b(255, 255, 255));
    }

    void decodesJpeg()
    {
        CameraFrame frame;
        QVERIFY(cv::imencode(".jpg", cv::Mat(16, 8, CV_8UC1, cv::Scalar(50)), frame.jpeg));
        const auto pixels = framePixels(frame);
        QVERIFY(pixels);
        QCOMPARE(pixels->type(), CV_8UC3);
        QVERIFY(pixels->at<cv::Vec3b>(9, 3) == cv::Vec3b(50, 50, 50));
    }

    void saysThatAFrameIsDamaged()
    {
        CameraFrame frame;
        QVERIFY(!framePixels(frame));
        QVERIFY(framePreview(frame, {100, 100}).isNull());
        frame.jpeg = {0xff, 0xd8, 0xff, 1, 2, 3};
        QVERIFY(!framePixels(frame));
        QCOMPARE(framePixels(frame).error().code, store::Error::Code::Corrupt);
    }

    void doesNotBlameAFrameForLackOfMemory()
    {
        CameraFrame frame;
        frame.pixels = cv::Mat(2, 4, CV_8UC2, cv::Scalar(235, 128));
        const support::NoColour none;
        QCOMPARE(framePixels(frame).error().code, store::Error::Code::TooLarge);
        QVERIFY(framePreview(frame, {100, 100}).isNull());
    }

    void fitsAPreviewIntoItsLimit()
    {
        CameraFrame frame;
        frame.pixels = cv::Mat(100, 400, CV_8UC1, cv::Scalar(9));

        QCOMPARE(framePreview(frame, {200, 200}).size(), QSize(200, 50));
        QCOMPARE(framePreview(frame, {4000, 4000}).size(), QSize(400, 100));
        QCOMPARE(framePreview(frame, {200, 200}).pixel(3, 3), qRgb(9, 9, 9));
    }

    void previewsColoursAndSixteenBits()
    {
        CameraFrame frame;
        frame.pixels = cv::Mat(4, 4, CV_8UC3, cv::Scalar(1, 2, 3));
        QCOMPARE(framePreview(frame, {9, 9}).pixel(0, 0), qRgb(3, 2, 1));
        frame.pixels = cv::Mat(4, 4, CV_16UC1, cv::Scalar(0x4000));
        QCOMPARE(framePreview(frame, {9, 9}).pixel(0, 0), qRgb(64, 64, 64));
    }

    void previewsTheBitsInUse()
    {
        CameraFrame frame;
        frame.pixels = cv::Mat(4, 4, CV_16UC1, cv::Scalar(0x200));
        frame.format = PixelFormat::Gray10;
        QCOMPARE(framePreview(frame, {9, 9}).pixel(0, 0), qRgb(128, 128, 128));
        frame.format = PixelFormat::Gray12;
        QCOMPARE(framePreview(frame, {9, 9}).pixel(0, 0), qRgb(32, 32, 32));
        frame.pixels = cv::Mat(4, 4, CV_16UC1, cv::Scalar(0x800));
        frame.format = PixelFormat::BayerGb12;
        QCOMPARE(framePreview(frame, {9, 9}).pixel(0, 0), qRgb(128, 128, 128));
    }

    // Each mosaic, 8 and 16 bits, of a scene that is red: only the red pixels are lit.
    void previewsAMosaicInColour_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("redColumn");
        QTest::addColumn<int>("redRow");
        QTest::addColumn<bool>("isSixteen");

        QTest::addRow("RG") << int(PixelFormat::BayerRg8) << 0 << 0 << false;
        QTest::addRow("GR") << int(PixelFormat::BayerGr8) << 1 << 0 << false;
        QTest::addRow("GB") << int(PixelFormat::BayerGb8) << 0 << 1 << false;
        QTest::addRow("BG") << int(PixelFormat::BayerBg8) << 1 << 1 << false;
        QTest::addRow("RG16") << int(PixelFormat::BayerRg16) << 0 << 0 << true;
        QTest::addRow("GR16") << int(PixelFormat::BayerGr16) << 1 << 0 << true;
        QTest::addRow("GB16") << int(PixelFormat::BayerGb16) << 0 << 1 << true;
        QTest::addRow("BG16") << int(PixelFormat::BayerBg16) << 1 << 1 << true;
    }

    void previewsAMosaicInColour()
    {
        QFETCH(int, format);
        QFETCH(int, redColumn);
        QFETCH(int, redRow);
        QFETCH(bool, isSixteen);

        CameraFrame frame;
        frame.format = PixelFormat(format);
        frame.pixels = cv::Mat::zeros(8, 8, isSixteen ? CV_16UC1 : CV_8UC1);
        for (int row = redRow; row < 8; row += 2) {
            for (int column = redColumn; column < 8; column += 2) {
                if (isSixteen)
                    frame.pixels.at<std::uint16_t>(row, column) = 200 << 8;
                else
                    frame.pixels.at<std::uint8_t>(row, column) = 200;
            }
        }

        QCOMPARE(framePreview(frame, {8, 8}).pixel(4, 4), qRgb(200, 0, 0));
        const auto kept = framePixels(frame);
        QVERIFY(kept && kept->data == frame.pixels.data);
    }

    void countsBytes()
    {
        CameraFrame frame;
        frame.pixels = cv::Mat(4, 6, CV_16UC1);
        QCOMPARE(frameBytes(frame), 48U);
        frame.pixels = cv::Mat();
        frame.jpeg.resize(11);
        QCOMPARE(frameBytes(frame), 11U);
    }

    void describesWhatAStoreGets()
    {
        const auto shape = [](PixelFormat pixels) { return storeShape({8, 4, 30, pixels}); };
        QCOMPARE(shape(PixelFormat::Gray8), (std::vector{4, 8}));
        QCOMPARE(shape(PixelFormat::Gray16), (std::vector{4, 8}));
        for (const auto pixels : {PixelFormat::Bgr8, PixelFormat::Yuyv, PixelFormat::Mjpeg})
            QCOMPARE(shape(pixels), (std::vector{4, 8, 3}));
        QCOMPARE(storeDtype({8, 4, 30, PixelFormat::Gray16}), std::string("uint16"));
        QCOMPARE(storeDtype({8, 4, 30, PixelFormat::Mjpeg}), std::string("uint8"));
        QCOMPARE(shape(PixelFormat::BayerGb16), (std::vector{4, 8}));
        QCOMPARE(storeDtype({8, 4, 30, PixelFormat::BayerGb16}), std::string("uint16"));
        QCOMPARE(storeDtype({8, 4, 30, PixelFormat::Gray10}), std::string("uint16"));
        QCOMPARE(shape(PixelFormat::BayerRg10), (std::vector{4, 8}));
        QCOMPARE(storeDtype({8, 4, 30, PixelFormat::BayerRg10}), std::string("uint16"));
        QCOMPARE(storeDtype({8, 4, 30, PixelFormat::BayerGb8}), std::string("uint8"));
    }
};

QTEST_GUILESS_MAIN(TestFramePixels)
#include "tst_framepixels.moc"
