// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/pixelhistogram.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>
#include <limits>
#include <numeric>

using namespace model;

class TestPixelHistogram : public QObject
{
    Q_OBJECT

private slots:
    void eachValueOf8BitHasABin()
    {
        const cv::Mat pixels = (cv::Mat_<uchar>(1, 5) << 0, 7, 7, 255, 254);

        const PixelHistogram histogram = pixelHistogram(pixels, valueAxis(pixels));

        QCOMPARE(histogram.axis, (ValueAxis{0, 256}));
        QCOMPARE(histogram.channels.size(), std::size_t(1));
        const auto &bins = histogram.channels[0];
        QCOMPARE(bins[0], 1);
        QCOMPARE(bins[7], 2);
        QCOMPARE(bins[254], 1);
        QCOMPARE(bins[255], 1);
        QCOMPARE(std::accumulate(bins.begin(), bins.end(), std::int64_t(0)), 5);
        QCOMPARE(histogram.highest(), 2);
    }

    void coloursAreCountedApart()
    {
        const cv::Mat pixels(4, 5, CV_8UC3, cv::Scalar(1, 2, 3));

        const PixelHistogram histogram = pixelHistogram(pixels, valueAxis(pixels));

        QCOMPARE(histogram.channels.size(), std::size_t(3));
        for (std::size_t channel = 0; channel < 3; ++channel)
            QCOMPARE(histogram.channels[channel][channel + 1], 20);
    }

    void aSensorsBitsChooseTheAxis_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");

        QTest::addRow("dark") << CV_16U << 3.0 << 90.0 << 0.0 << 256.0;
        QTest::addRow("12 bit") << CV_16U << 100.0 << 4095.0 << 0.0 << 4096.0;
        QTest::addRow("above 12 bit") << CV_16U << 100.0 << 4096.0 << 0.0 << 8192.0;
        QTest::addRow("16 bit") << CV_16U << 100.0 << 65535.0 << 0.0 << 65536.0;
        QTest::addRow("signed") << CV_16S << -200.0 << 1000.0 << -1024.0 << 1024.0;
        QTest::addRow("lowest") << CV_16S << -32768.0 << 0.0 << -32768.0 << 32768.0;
        QTest::addRow("signed 8 bit") << CV_8S << -1.0 << 1.0 << -128.0 << 128.0;
        QTest::addRow("shares") << CV_32F << 0.0 << 1.0 << 0.0 << 1.0;
        QTest::addRow("degrees") << CV_64F << 290.0 << 310.0 << 288.0 << 312.0;
    }

    void aSensorsBitsChooseTheAxis()
    {
        QFETCH(int, depth);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(double, from);
        QFETCH(double, to);
        cv::Mat pixels;
        cv::Mat((cv::Mat_<double>(1, 2) << least, most)).convertTo(pixels, depth);

        const ValueAxis axis = valueAxis(pixels);

        QCOMPARE(axis.from, from);
        QCOMPARE(axis.to, to);
        const PixelHistogram histogram = pixelHistogram(pixels, axis);
        QCOMPARE(histogram.highest(), 1);
    }

    void theAxisGrowsButNeverShrinks()
    {
        const cv::Mat dark(1, 1, CV_16U, cv::Scalar(5));
        const cv::Mat bright(1, 1, CV_16U, cv::Scalar(5000));
        const ValueAxis wide = valueAxis(bright);

        QCOMPARE(valueAxis(bright, valueAxis(dark)), wide);
        QCOMPARE(valueAxis(dark, wide), wide);
        const cv::Mat below(1, 1, CV_16S, cv::Scalar(-5));
        const cv::Mat above(1, 1, CV_16S, cv::Scalar(5000));
        QCOMPARE(valueAxis(below, valueAxis(above)), (ValueAxis{-8192, 8192})); // no odd steps
        const cv::Mat low(1, 2, CV_32F, cv::Scalar(-3));
        QVERIFY(valueAxis(low, ValueAxis{0, 10}).from <= -3);
        QCOMPARE(valueAxis(low, ValueAxis{0, 10}).to, 10.0);
    }

    void whatIsNoNumberIsCountedApart()
    {
        const float infinity = std::numeric_limits<float>::infinity();
        const cv::Mat pixels =
            (cv::Mat_<float>(1, 5) << std::nanf(""), infinity, -infinity, 0.25F, 1.0F);

        const PixelHistogram histogram = pixelHistogram(pixels, valueAxis(pixels));

        QCOMPARE(histogram.notFinite, 3);
        QCOMPARE(histogram.channels[0][64], 1);
        QCOMPARE(histogram.channels[0][255], 1);
        QCOMPARE(histogram.step, 0.0);
    }

    void ofNothingThereIsNothing()
    {
        QVERIFY(pixelHistogram(cv::Mat(), {}).channels.empty());
        QCOMPARE(pixelHistogram(cv::Mat(), {}).highest(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPixelHistogram)
#include "tst_pixelhistogram.moc"
