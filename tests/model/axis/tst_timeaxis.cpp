// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/timeaxis.h"

#include <QTest>

#include <cmath>

using namespace model;
using Unit = TimeAxis::Unit;

class TestTimeAxis : public QObject
{
    Q_OBJECT

private slots:
    void frameIsFoundAgainAtItsPixel_data()
    {
        QTest::addColumn<double>("begin");
        QTest::addColumn<double>("end");
        QTest::addColumn<int>("width");

        QTest::addRow("a pixel each") << 0.0 << 640.0 << 640;
        QTest::addRow("thirds") << 0.0 << 300.0 << 1000;
        QTest::addRow("a few more pixels than frames") << 0.0 << 997.0 << 1000;
        QTest::addRow("one frame") << 0.0 << 1.0 << 777;
        QTest::addRow("far into a week") << 15119000.0 << 15119700.0 << 1913;
        QTest::addRow("begins within a frame") << 10.3 << 410.7 << 801;
    }

    void frameIsFoundAgainAtItsPixel()
    {
        QFETCH(double, begin);
        QFETCH(double, end);
        QFETCH(int, width);
        const TimeAxis axis(Unit::Index, begin, end, width);

        const auto last = static_cast<std::int64_t>(end);
        for (auto i = static_cast<std::int64_t>(std::ceil(begin)); i < last; ++i) {
            const int pixel = axis.toPixel({i});
            QCOMPARE(axis.toIndex(pixel).value, i);
            QVERIFY(axis.toIndex(pixel - 1).value < i); // and it is the first
        }
    }

    void everyPixelHasAFrameWhereFramesAreMany()
    {
        const TimeAxis axis(Unit::Index, 0, 1000000, 777);

        QCOMPARE(axis.toIndex(0).value, 0);
        std::int64_t before = -1;
        for (int x = 0; x < axis.width(); ++x) {
            const std::int64_t index = axis.toIndex(x).value;
            QVERIFY(index > before && index < 1000000);
            before = index;
        }
    }

    void mapsBothWays()
    {
        const TimeAxis axis(Unit::Seconds, 1.7e9, 1.7e9 + 60.0, 1200);

        QCOMPARE(axis.toX(1.7e9), 0.0);
        QCOMPARE(axis.toX(1.7e9 + 60.0), 1200.0);
        QCOMPARE(axis.toValue(600.0), 1.7e9 + 30.0);
    }

    void survivesSenselessBounds()
    {
        const TimeAxis axis(Unit::Index, 5.0, 5.0, 0);

        QCOMPARE(axis.width(), 1);
        QCOMPARE(axis.end(), 6.0);
        QVERIFY(std::isfinite(TimeAxis(Unit::Seconds, std::nan(""), std::nan(""), 10).toX(3.0)));
    }

    void zoomKeepsWhatIsUnderTheCursor()
    {
        const TimeAxis axis(Unit::Index, 0, 1000, 500);

        const TimeAxis zoomed = axis.zoomed(4.0, 120.0, 1.0);

        QCOMPARE(zoomed.span(), 250.0);
        QCOMPARE(zoomed.toValue(120.0), axis.toValue(120.0));
        QCOMPARE(axis.zoomed(1e9, 120.0, 10.0).span(), 10.0);
    }

    void staysWithinItsLimits()
    {
        const TimeAxis axis(Unit::Index, 100, 200, 100);

        QCOMPARE(axis.scrolled(-500).within(0, 1000), TimeAxis(Unit::Index, 0, 100, 100));
        QCOMPARE(axis.scrolled(5000).within(0, 1000), TimeAxis(Unit::Index, 900, 1000, 100));
        QCOMPARE(axis.zoomed(0.01, 50, 1).within(0, 1000), TimeAxis(Unit::Index, 0, 1000, 100));
    }

    void tickStepsAreRound_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<double>("span");
        QTest::addColumn<double>("step");

        QTest::addRow("frames are not divided") << Unit::Index << 5.0 << 1.0;
        QTest::addRow("frames") << Unit::Index << 1300.0 << 200.0;
        QTest::addRow("parts of a second") << Unit::Seconds << 1.0 << 0.1;
        QTest::addRow("seconds") << Unit::Seconds << 100.0 << 10.0;
        QTest::addRow("quarters of a minute") << Unit::Seconds << 140.0 << 15.0;
        QTest::addRow("minutes") << Unit::Seconds << 1000.0 << 120.0;
        QTest::addRow("hours") << Unit::Seconds << 86400.0 << 10800.0;
        QTest::addRow("days") << Unit::Seconds << 864000.0 << 86400.0;
        QTest::addRow("weeks") << Unit::Seconds << 86400.0 * 40 << 86400.0 * 5;
    }

    void tickStepsAreRound()
    {
        QFETCH(Unit, unit);
        QFETCH(double, span);
        QFETCH(double, step);

        QCOMPARE(TimeAxis(unit, 0, span, 1000).tickStep(100), step);
    }

    void ticksLieOnTheAxisAndApart()
    {
        const TimeAxis axis(Unit::Seconds, 1.7e9 + 3.3, 1.7e9 + 3603.3, 800);

        const std::vector<double> ticks = axis.ticks(80);

        QVERIFY(ticks.size() >= 5);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            QVERIFY(ticks[i] >= axis.begin() && ticks[i] < axis.end());
            QVERIFY(i == 0 || axis.toX(ticks[i]) - axis.toX(ticks[i - 1]) >= 80);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
