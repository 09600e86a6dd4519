// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/displayimage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>
#include <limits>
#include <vector>

using namespace model;

class TestDisplayImage : public QObject
{
    Q_OBJECT

private slots:
    void showsGreyAsItIs()
    {
        const cv::Mat pixels = (cv::Mat_<uchar>(1, 3) << 0, 100, 255);

        const QImage image = displayImage(pixels, naturalRange(pixels));

        QCOMPARE(image.format(), QImage::Format_RGB32);
        QCOMPARE(image.pixel(0, 0), qRgb(0, 0, 0));
        QCOMPARE(image.pixel(1, 0), qRgb(100, 100, 100));
        QCOMPARE(image.pixel(2, 0), qRgb(255, 255, 255));
    }

    void showsBgrInRightColours()
    {
        const cv::Mat pixels(2, 3, CV_8UC3, cv::Scalar(10, 20, 30));

        QCOMPARE(displayImage(pixels, {}).pixel(2, 1), qRgb(30, 20, 10));
    }

    void ignoresTransparency()
    {
        const cv::Mat pixels(2, 3, CV_8UC4, cv::Scalar(10, 20, 30, 0));

        QCOMPARE(displayImage(pixels, {}).pixel(0, 0), qRgba(30, 20, 10, 255));
    }

    void fillsTheMissingChannelOfTwo()
    {
        const cv::Mat pixels(2, 3, CV_8UC2, cv::Scalar(10, 20));

        QCOMPARE(displayImage(pixels, {}).pixel(0, 0), qRgb(0, 20, 10));
    }

    void showsTheFirstThreeOfManyChannels()
    {
        std::vector<cv::Mat> channels;
        for (const int value : {10, 20, 30, 40, 50})
            channels.emplace_back(2, 3, CV_8UC1, cv::Scalar(value));
        cv::Mat pixels;
        cv::merge(channels, pixels);

        QCOMPARE(displayImage(pixels, {}).pixel(0, 0), qRgb(30, 20, 10));
    }

    void stretchesDeepPixelsBetweenBlackAndWhite_data()
    {
        QTest::addColumn<int>("depth");

        QTest::addRow("signed 8 bit") << CV_8S;
        QTest::addRow("16 bit") << CV_16U;
        QTest::addRow("signed 16 bit") << CV_16S;
        QTest::addRow("32 bit") << CV_32S;
        QTest::addRow("float") << CV_32F;
        QTest::addRow("double") << CV_64F;
    }

    void stretchesDeepPixelsBetweenBlackAndWhite()
    {
        QFETCH(int, depth);
        const cv::Mat values = (cv::Mat_<double>(1, 3) << 20, 70, 120);
        cv::Mat pixels;
        values.convertTo(pixels, depth);

        const ValueRange range = naturalRange(pixels);
        const QImage image = displayImage(pixels, range);

        QCOMPARE(range, (ValueRange{20, 120}));
        QCOMPARE(qRed(image.pixel(0, 0)), 0);
        QCOMPARE(qRed(image.pixel(1, 0)), 128);
        QCOMPARE(qRed(image.pixel(2, 0)), 255);
    }

    void clipsWhatLiesOutsideTheRange()
    {
        const cv::Mat pixels = (cv::Mat_<ushort>(1, 2) << 5, 60000);

        const QImage image = displayImage(pixels, {100, 1000});

        QCOMPARE(qRed(image.pixel(0, 0)), 0);
        QCOMPARE(qRed(image.pixel(1, 0)), 255);
    }

    void showsNanDarkAndInfinityBright()
    {
        const float infinity = std::numeric_limits<float>::infinity();
        const cv::Mat pixels = (cv::Mat_<float>(1, 5) << std::nanf(""), -infinity, infinity, 1, 3);

        const ValueRange range = naturalRange(pixels);
        const QImage image = displayImage(pixels, range);

        QCOMPARE(range, (ValueRange{1, 3}));
        QCOMPARE(qRed(image.pixel(0, 0)), 0);
        QCOMPARE(qRed(image.pixel(1, 0)), 0);
        QCOMPARE(qRed(image.pixel(2, 0)), 255);
    }

    void rangeIsNeverEmpty_data()
    {
        QTest::addColumn<double>("value");

        QTest::addRow("zero") << 0.0;
        QTest::addRow("large") << 1e30;
        QTest::addRow("nothing finite") << std::nan("");
    }

    void rangeIsNeverEmpty()
    {
        QFETCH(double, value);
        const cv::Mat pixels(2, 2, CV_32FC1, cv::Scalar(value));

        const ValueRange range = naturalRange(pixels);

        QVERIFY(range.white > range.black);
        QVERIFY(!displayImage(pixels, range).isNull());
    }

    void emptyMatGivesNullImage() { QVERIFY(displayImage(cv::Mat(), {}).isNull()); }

    void showsARegionWithoutItsNeighbours()
    {
        cv::Mat whole(4, 8, CV_8UC1, cv::Scalar(200));
        whole(cv::Rect(2, 1, 3, 2)) = cv::Scalar(50);

        const QImage image = displayImage(whole(cv::Rect(2, 1, 3, 2)), {});

        QCOMPARE(image.size(), QSize(3, 2));
        for (int y = 0; y < 2; ++y) {
            for (int x = 0; x < 3; ++x)
                QCOMPARE(qRed(image.pixel(x, y)), 50);
        }
    }
};

QTEST_GUILESS_MAIN(TestDisplayImage)
#include "tst_displayimage.moc"
