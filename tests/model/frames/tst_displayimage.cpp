// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/displayimage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
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

    void everyDepthIsShownAsTheFormulaSays_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("channels");
        QTest::addColumn<double>("gamma");
        QTest::addColumn<bool>("inverted");
        for (const int depth : {CV_8U, CV_8S, CV_16U, CV_16S, CV_32S, CV_32F, CV_64F}) {
            for (const int channels : {1, 3}) {
                for (const double gamma : {1.0, 2.2})
                    QTest::addRow("depth %d, %d channels, gamma %g", depth, channels, gamma)
                        << depth << channels << gamma << (channels == 3);
            }
        }
    }

    // One sample at a time, with none of the tables and short cuts.
    void everyDepthIsShownAsTheFormulaSays()
    {
        QFETCH(int, depth);
        QFETCH(int, channels);
        QFETCH(double, gamma);
        QFETCH(bool, inverted);
        const ValueRange range{-20, 93};
        cv::Mat values(19, 23, CV_MAKETYPE(CV_64F, channels));
        cv::RNG(3).fill(values, cv::RNG::UNIFORM, -40, 120);
        cv::Mat pixels;
        values.convertTo(pixels, depth);
        pixels.convertTo(values, CV_64F);
        ImageLook look;
        look.levels.gamma = gamma;
        look.inverted = inverted;

        const QImage image = displayImage(pixels, range, look);

        const auto level = [&](double value) {
            const double share = std::clamp((value + 20) / 113, 0.0, 1.0);
            const int bright = static_cast<int>(std::pow(share, 1 / gamma) * 255 + 0.5);
            return inverted ? 255 - bright : bright;
        };
        for (int y = 0; y < values.rows; ++y) {
            for (int x = 0; x < values.cols; ++x) {
                const double *bgr = values.ptr<double>(y) + channels * x;
                const QRgb expected =
                    qRgb(level(bgr[channels - 1]), level(bgr[channels / 2]), level(bgr[0]));
                QCOMPARE(image.pixel(x, y), expected);
            }
        }
    }

    void deepGreyIsToldApartWhereEightBitsWouldNotDo()
    {
        cv::Mat pixels(1, 256, CV_16U);
        for (int x = 0; x < pixels.cols; ++x)
            pixels.at<ushort>(0, x) = static_cast<ushort>(30000 + x);

        const QImage image = displayImage(pixels, {30000, 30255});

        for (int x = 0; x < pixels.cols; ++x)
            QCOMPARE(qGreen(image.pixel(x, 0)), x);
    }

    void mapsColourGreyOnly_data()
    {
        QTest::addColumn<int>("map");
        for (int map = 0; map < colourMapCount; ++map)
            QTest::addRow("%d", map) << map;
    }

    void mapsColourGreyOnly()
    {
        QFETCH(int, map);
        ImageLook look;
        look.map = static_cast<ColourMap>(map);
        const ColourTable &table = colourTable(look.map);
        const cv::Mat grey = (cv::Mat_<ushort>(1, 3) << 0, 51, 255);
        const cv::Mat colour(1, 1, CV_8UC3, cv::Scalar(10, 20, 30));

        const QImage image = displayImage(grey, {0, 255}, look);

        QCOMPARE(image.pixel(0, 0), table[0]);
        QCOMPARE(image.pixel(1, 0), table[51]);
        QCOMPARE(image.pixel(2, 0), table[255]);
        QCOMPARE(displayImage(colour, {}, look).pixel(0, 0), qRgb(30, 20, 10));
        look.inverted = true;
        QCOMPARE(displayImage(grey, {0, 255}, look).pixel(1, 0), table[204]);
    }

    void mapsAreTheirOwn()
    {
        QCOMPARE(colourTable(ColourMap::Viridis)[0], qRgb(68, 1, 84));
        QCOMPARE(colourTable(ColourMap::Inferno)[0], qRgb(0, 0, 4));
        QCOMPARE(colourTable(ColourMap::Grey)[77], qRgb(77, 77, 77));
    }

    void saturatedPixelsAreRed_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("limit"); // below 0: the usual one
        QTest::addColumn<double>("below");
        QTest::addColumn<double>("from");

        QTest::addRow("8 bit") << CV_8UC1 << -1.0 << 254.0 << 255.0;
        QTest::addRow("8 bit colour") << CV_8UC3 << -1.0 << 254.0 << 255.0;
        QTest::addRow("16 bit") << CV_16UC1 << -1.0 << 65534.0 << 65535.0;
        QTest::addRow("12 of 16 bit") << CV_16UC1 << 4095.0 << 4094.0 << 4095.0;
        QTest::addRow("float colour") << CV_32FC3 << 0.75 << 0.7 << 0.75;
    }

    void saturatedPixelsAreRed()
    {
        QFETCH(int, type);
        QFETCH(double, limit);
        QFETCH(double, below);
        QFETCH(double, from);
        cv::Mat pixels(1, 2, type, cv::Scalar::all(below));
        pixels.col(1).setTo(cv::Scalar(from, below, below)); // one channel is enough
        ImageLook look;
        look.marksSaturated = true;
        if (limit >= 0)
            look.saturatedFrom = limit;

        const QImage image = displayImage(pixels, typeRange(pixels), look);

        QVERIFY(image.pixel(0, 0) != qRgb(255, 0, 0));
        QCOMPARE(image.pixel(1, 0), qRgb(255, 0, 0));
        look.marksSaturated = false;
        QVERIFY(displayImage(pixels, typeRange(pixels), look).pixel(1, 0) != qRgb(255, 0, 0));
    }

    void ofFloatsNoneIsSaturatedUnlessItIsSaidWhich()
    {
        const cv::Mat pixels(1, 1, CV_32F, cv::Scalar(1e30));
        ImageLook look;
        look.marksSaturated = true;

        QCOMPARE(displayImage(pixels, {0, 1}, look).pixel(0, 0), qRgb(255, 255, 255));
    }

    void nanIsBlackWhateverTheLook()
    {
        const cv::Mat pixels(1, 1, CV_32F, cv::Scalar(std::nan("")));
        ImageLook look;
        look.inverted = true;
        look.map = ColourMap::Viridis;
        look.marksSaturated = true;

        QCOMPARE(displayImage(pixels, {0, 1}, look).pixel(0, 0), qRgb(0, 0, 0));
    }

    void halfFloatsAreShown()
    {
        cv::Mat pixels;
        cv::Mat((cv::Mat_<float>(1, 3) << 0, 0.5F, 1)).convertTo(pixels, CV_16F);

        const QImage image = displayImage(pixels, {0, 1});

        QCOMPARE(qRed(image.pixel(1, 0)), 128);
        QCOMPARE(qRed(image.pixel(2, 0)), 255);
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
