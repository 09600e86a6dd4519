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
    }
};

QTEST_GUILESS_MAIN(TestFramePixels)
#include "tst_framepixels.moc"
