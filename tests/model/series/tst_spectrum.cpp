// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/spectrum.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace model;

namespace {

std::vector<double> sine(double cycles, double amplitude, double mean = 0)
{
    std::vector<double> samples;
    for (int i = 0; i < spectrumSamples; ++i)
        samples.push_back(mean + amplitude *
                                     std::sin(2 * std::numbers::pi * cycles * i / spectrumSamples));
    return samples;
}

int loudestBin(const std::vector<float> &decibels)
{
    return static_cast<int>(std::max_element(decibels.begin(), decibels.end()) - decibels.begin());
}

} // namespace

class TestSpectrum : public QObject
{
    Q_OBJECT

private slots:
    void aSineIsWhereItsFrequencyIs_data()
    {
        QTest::addColumn<int>("cycles");
        for (const int cycles : {3, 50, 200, 509})
            QTest::addRow("%d", cycles) << cycles;
    }

    void aSineIsWhereItsFrequencyIs()
    {
        QFETCH(int, cycles);
        const auto decibels = spectrumOf(sine(cycles, 1));
        QCOMPARE(loudestBin(decibels), cycles);
        QVERIFY(std::abs(decibels[static_cast<std::size_t>(cycles)]) < 0.01F);
        for (int bin = 0; bin < spectrumBins; ++bin)
            if (std::abs(bin - cycles) > 2)
                QVERIFY(decibels[static_cast<std::size_t>(bin)] < -100);
    }

    void tenTimesAsLoudIsTwentyDecibels()
    {
        const auto one = spectrumOf(sine(40, 1));
        const auto ten = spectrumOf(sine(40, 10, 3000));
        QVERIFY(std::abs(ten[40] - one[40] - 20) < 0.01F);
        QVERIFY(ten[0] < -60); // the mean is not heard
    }

    void silenceAndWhatIsNoNumberAreQuiet()
    {
        for (const double value : {0.0, 5.0, std::numeric_limits<double>::quiet_NaN()}) {
            const auto decibels = spectrumOf(std::vector<double>(spectrumSamples, value));
            QVERIFY(*std::max_element(decibels.begin(), decibels.end()) <= quietest + 1);
        }
    }

    void brightnessReachesFromTheLoudestToNinetyDecibelsBelow()
    {
        const std::vector<float> levels{10, 0, -45, -90, -150};
        QCOMPARE(brightnessOf(levels, 0), (std::vector<std::uint8_t>{255, 255, 128, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestSpectrum)
#include "tst_spectrum.moc"
