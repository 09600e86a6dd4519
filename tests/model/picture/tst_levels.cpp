// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/levels.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace model;

namespace {

cv::Mat noise(int depth, double from, double to, int channels = 1)
{
    cv::Mat values(97, 131, CV_MAKETYPE(CV_64F, channels));
    cv::RNG random(7);
    random.fill(values, cv::RNG::UNIFORM, from, to);
    cv::Mat pixels;
    values.convertTo(pixels, depth);
    return pixels;
}

// All samples in order.
std::vector<double> sorted(const cv::Mat &pixels)
{
    cv::Mat values;
    pixels.reshape(1).convertTo(values, CV_64F);
    std::vector<double> all(values.begin<double>(), values.end<double>());
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

class TestLevels : public QObject
{
    Q_OBJECT

private slots:
    void fullIsWhatTheTypeHolds()
    {
        QCOMPARE(typeRange(cv::Mat(1, 1, CV_8U)), (ValueRange{0, 255}));
        QCOMPARE(typeRange(cv::Mat(1, 1, CV_16U)), (ValueRange{0, 65535}));
        QCOMPARE(typeRange(cv::Mat(1, 1, CV_16S)), (ValueRange{-32768, 32767}));
        QCOMPARE(typeRange(cv::Mat(1, 1, CV_32F)), (ValueRange{0, 1}));
    }

    void halfFloatsAreNumbersToo()
    {
        cv::Mat pixels;
        cv::Mat((cv::Mat_<float>(1, 3) << 0.5F, 2.0F, 4.0F)).convertTo(pixels, CV_16F);

        QCOMPARE(extremeRange(pixels), (ValueRange{0.5, 4}));
        QCOMPARE(typeRange(pixels), (ValueRange{0, 1}));
    }

    void extremesPassOverWhatIsNoNumber()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const cv::Mat pixels =
            (cv::Mat_<double>(1, 5) << 3, std::nan(""), -infinity, -2.5, infinity);

        QCOMPARE(extremeRange(pixels), (ValueRange{-2.5, 3}));
    }

    void percentilesAreThoseOfTheSortedSamples_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("channels");

        QTest::addRow("8 bit") << CV_8U << 3.0 << 250.0 << 1;
        QTest::addRow("8 bit colour") << CV_8U << 3.0 << 250.0 << 3;
        QTest::addRow("signed 8 bit") << CV_8S << -100.0 << 90.0 << 1;
        QTest::addRow("16 bit") << CV_16U << 900.0 << 4095.0 << 1;
        QTest::addRow("signed 16 bit") << CV_16S << -3000.0 << 500.0 << 1;
        QTest::addRow("32 bit") << CV_32S << -3e6 << 5e8 << 1;
        QTest::addRow("float") << CV_32F << 0.0 << 1e-3 << 1;
        QTest::addRow("double") << CV_64F << -5.0 << 70.0 << 1;
    }

    void percentilesAreThoseOfTheSortedSamples()
    {
        QFETCH(int, depth);
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, channels);
        const cv::Mat pixels = noise(depth, from, to, channels);
        const std::vector<double> all = sorted(pixels);

        for (const double percent : {0.0, 0.5, 5.0}) {
            const auto skip =
                static_cast<std::ptrdiff_t>(static_cast<double>(all.size()) * percent / 100);
            const ValueRange range = percentileRange(pixels, percent);
            QCOMPARE(range.black, all.begin()[skip]);
            QCOMPARE(range.white, all.end()[-1 - skip]);
        }
    }

    void percentilesOfManyFloatsAreAboutRight()
    {
        cv::Mat pixels(1000, 1001, CV_32F);
        for (int i = 0; i < 1001000; ++i)
            pixels.at<float>(i / 1001, i % 1001) = static_cast<float>(i);

        const ValueRange range = percentileRange(pixels, 10);

        QVERIFY(std::abs(range.black - 100100) < 100);
        QVERIFY(std::abs(range.white - 900900) < 100);
    }

    void percentilesOfManyFloatsSeeAllChannels()
    {
        cv::Mat pixels(1080, 1920, CV_32FC3, cv::Scalar(1, 2, 30));

        QCOMPARE(percentileRange(pixels, 1), (ValueRange{1, 30}));
    }

    void valuesWhoseDifferenceIsNoNumberDoNotCount()
    {
        const double most = std::numeric_limits<double>::max();
        const cv::Mat pixels = (cv::Mat_<double>(1, 4) << -most, -1, 1, most);
        const Levels levels{Levels::Mode::Manual, {-most, most}};

        QCOMPARE(extremeRange(pixels), (ValueRange{-1, 1}));
        QCOMPARE(percentileRange(pixels, 0), (ValueRange{-1, 1}));
        const ValueRange range = levelRange(pixels, levels, {});
        QVERIFY(std::isfinite(range.white - range.black));
        QCOMPARE(int(BrightnessScale(range, 1.0)(0.0)), 128);
    }

    void percentilesOfOneValueAreARangeStill_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addRow("8 bit") << CV_8U;
        QTest::addRow("16 bit") << CV_16U;
        QTest::addRow("float") << CV_32F;
    }

    void percentilesOfOneValueAreARangeStill()
    {
        QFETCH(int, depth);
        const ValueRange range = percentileRange(cv::Mat(5, 5, depth, cv::Scalar(9)), 1);

        QCOMPARE(range.black, 9.0);
        QVERIFY(range.white > 9.0);
    }

    void percentilesOfNothingAreARangeStill()
    {
        const cv::Mat noNumbers(2, 2, CV_32F, cv::Scalar(std::nan("")));

        QCOMPARE(percentileRange(noNumbers, 1), (ValueRange{0, 1}));
        QCOMPARE(percentileRange(cv::Mat(), 1), (ValueRange{0, 1}));
    }

    void eachModeChoosesItsRange()
    {
        const cv::Mat pixels = (cv::Mat_<ushort>(1, 4) << 10, 20, 30, 500);
        const ValueRange usual{7, 77};
        Levels levels;
        levels.range = {1, 2};
        levels.clipPercent = 25;
        const auto range = [&](Levels::Mode mode) {
            levels.mode = mode;
            return levelRange(pixels, levels, usual);
        };

        QCOMPARE(range(Levels::Mode::Usual), usual);
        QCOMPARE(range(Levels::Mode::Full), (ValueRange{0, 65535}));
        QCOMPARE(range(Levels::Mode::Extremes), (ValueRange{10, 500}));
        QCOMPARE(range(Levels::Mode::Percentile), (ValueRange{20, 30}));
        QCOMPARE(range(Levels::Mode::Manual), (ValueRange{1, 2}));
    }

    void aManualRangeTheWrongWayRoundIsNotEmpty()
    {
        const Levels levels{Levels::Mode::Manual, {50, 20}};

        const ValueRange range = levelRange(cv::Mat(1, 1, CV_8U), levels, {});

        QCOMPARE(range.black, 50.0);
        QVERIFY(range.white > range.black);
    }

    void brightnessIsThatOfTheFormula_data()
    {
        QTest::addColumn<double>("gamma");
        for (const double gamma : {0.1, 0.5, 1.0, 2.2, 10.0})
            QTest::addRow("gamma %g", gamma) << gamma;
    }

    void brightnessIsThatOfTheFormula()
    {
        QFETCH(double, gamma);
        const ValueRange range{-1.5, 40};
        const BrightnessScale scale(range, gamma);

        for (int i = 0; i <= 4000; ++i) {
            const double value = -3 + i * 0.0119;
            const double share = std::clamp((value + 1.5) / 41.5, 0.0, 1.0);
            const int expected = static_cast<int>(std::pow(share, 1 / gamma) * 255 + 0.5);
            QCOMPARE(int(scale(value)), expected);
        }
        QCOMPARE(int(scale(std::nan(""))), 0);
        QCOMPARE(int(scale(std::numeric_limits<double>::infinity())), 255);
        QCOMPARE(int(scale(-std::numeric_limits<double>::infinity())), 0);
    }
};

QTEST_GUILESS_MAIN(TestLevels)
#include "tst_levels.moc"
