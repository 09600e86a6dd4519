// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/ticks.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace widgets;
using Unit = model::TimeAxis::Unit;

class TestTicks : public QObject
{
    Q_OBJECT

private slots:
    void labelsNeverTouch_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<double>("span");

        for (const double span : {0.02, 1.0, 90.0, 7200.0, 86400.0 * 3, 86400.0 * 400})
            QTest::addRow("%g s", span) << Unit::Seconds << span;
        for (const double span : {3.0, 200.0, 15e6})
            QTest::addRow("%g frames", span) << Unit::Index << span;
    }

    void labelsNeverTouch()
    {
        QFETCH(Unit, unit);
        QFETCH(double, span);
        const double begin = unit == Unit::Seconds ? 1714603800.0 : 0.0;
        const model::TimeAxis axis(unit, begin, begin + span, 1000);

        auto ticks = axisTicks(axis, model::ZoneTime(QStringLiteral("Europe/Vienna")), width);
        ticks.removeIf([](const Tick &tick) { return tick.label.isEmpty(); }); // beside a day

        QVERIFY(!ticks.isEmpty());
        for (int i = 1; i < ticks.size(); ++i) {
            const double room = axis.toX(ticks[i].value) - axis.toX(ticks[i - 1].value);
            const double needed = (width(ticks[i].label) + width(ticks[i - 1].label)) / 2.0;
            QVERIFY2(room >= needed, qPrintable(ticks[i].label));
            QVERIFY2(ticks[i].label != ticks[i - 1].label, qPrintable(ticks[i].label));
        }
    }

    void midnightSaysTheDay()
    {
        const model::TimeAxis axis(Unit::Seconds, 1714600800.0, 1714608000.0, 800); // two hours
        int majors = 0;
        for (const Tick &tick :
             axisTicks(axis, model::ZoneTime(QStringLiteral("Europe/Vienna")), width)) {
            majors += tick.major ? 1 : 0;
            QCOMPARE(tick.label.contains(':'), !tick.major);
        }
        QCOMPARE(majors, 1);
    }

    void theDayIsSaidWhereNoMidnightIs_data()
    {
        QTest::addColumn<double>("span");
        for (const double span : {0.05, 3.0, 600.0, 3600.0})
            QTest::addRow("%g s", span) << span;
    }

    void theDayIsSaidWhereNoMidnightIs()
    {
        QFETCH(double, span);
        const double noon = 1714644000.0; // 2024-05-02 12:00 in Vienna
        const model::TimeAxis axis(Unit::Seconds, noon, noon + span, 800);
        const auto ticks = axisTicks(axis, model::ZoneTime(QStringLiteral("Europe/Vienna")), width);
        QVERIFY2(ticks[0].label.startsWith("2 May 12:00"), qPrintable(ticks[0].label));
        for (const Tick &tick : ticks.mid(1))
            QVERIFY2(!tick.label.contains("May"), qPrintable(tick.label));
    }

    // Two days around the hour that clocks leave out, or bring twice.
    void hoursStayRoundWhereClocksChange_data()
    {
        QTest::addColumn<double>("change");
        QTest::addColumn<double>("before");
        QTest::addRow("in spring") << 1711846800.0 << 3600.0;
        QTest::addRow("in autumn") << 1729990800.0 << 7200.0;
    }

    void hoursStayRoundWhereClocksChange()
    {
        QFETCH(double, change);
        QFETCH(double, before);
        const model::ZoneTime zone(QStringLiteral("Europe/Vienna"));
        for (const int pixels : {300, 600, 1500, 4000}) {
            const model::TimeAxis axis(Unit::Seconds, change - 86400, change + 86400, pixels);
            const auto ticks = axisTicks(axis, zone, width);
            double least = 1e9;
            for (int i = 0; i < ticks.size(); ++i) {
                const double local = ticks[i].value + zone.offsetSeconds({ticks[i].value});
                QCOMPARE(std::fmod(local, 1800.0), 0.0);
                QCOMPARE(ticks[i].major, std::fmod(local, 86400.0) == 0.0);
                if (i > 0)
                    least = std::min(least, ticks[i].value - ticks[i - 1].value);
            }
            QVERIFY(axis.span() / pixels * 30 < least);
            QCOMPARE(std::count_if(ticks.begin(), ticks.end(), [](auto &t) { return t.major; }), 2);
        }
        QCOMPARE(zone.offsetSeconds({change - 1}), before);
    }

    // Two stretches of half an hour, four hours apart, the latter beyond midnight.
    void gapsAreLeftOutOfTheRecordedTime()
    {
        const double start = 1714593600.0; // 2024-05-01 20:00 UTC
        FrameLookup frames;
        frames.count = 3600;
        frames.interval = 1;
        frames.frame = [start](store::FrameIndex index) {
            const double gap = index.value >= 1800 ? 4 * 3600.0 : 0.0;
            return store::FrameId{index, {}, {start + double(index.value) + gap}};
        };
        const model::ZoneTime zone;
        const auto ticks = recordedTicks({Unit::Index, 0, 3600, 900}, frames, zone, width);
        QVERIFY(ticks.size() >= 4);
        QVERIFY2(ticks[0].label.startsWith("1 May 20:00"), qPrintable(ticks[0].label));
        int days = 0;
        for (const Tick &tick : ticks) {
            if (tick.label.isEmpty())
                continue; // a day stands there
            const auto time = frames.frame({std::llround(tick.value)}).time;
            QVERIFY2(tick.label.endsWith(zone.timeText(time, 0).left(5)), qPrintable(tick.label));
            QCOMPARE(std::fmod(time.seconds, 60), 0.0);
            days += tick.label.contains("May");
        }
        QCOMPARE(days, 2);
        QVERIFY(recordedTicks({Unit::Index, 0, 1, 900}, {}, zone, width).size() <= 1);
    }

    // One number alone would not tell how high the others are.
    void aLowPlotHasTwoNumbers_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");

        QTest::addRow("a flat line") << 20.0 << 24.0;
        QTest::addRow("temperatures") << 21.37 << 28.91;
        QTest::addRow("about zero") << -0.53 << 0.53;
        QTest::addRow("thousands") << 1013.0 << 8890.0;
    }

    void aLowPlotHasTwoNumbers()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        for (int height = 60; height < 300; height += 5) { // from four lines on
            constexpr int line = 15;
            const QList<Tick> ticks = lineTicks(min, max, height, line);
            QVERIFY2(ticks.size() >= 2, qPrintable(QString::number(height)));
            for (qsizetype i = 0; i < ticks.size(); ++i) {
                const double y = (max - ticks[i].value) / (max - min) * height;
                QVERIFY(y >= line - 1e-6 && y <= height + 1e-6); // its label stands above it
                if (i > 0)
                    QVERIFY((ticks[i].value - ticks[i - 1].value) / (max - min) * height >=
                            line - 1e-6);
            }
        }
    }

    void whatIsCountedHasWholeNumbers()
    {
        constexpr int line = 15;
        for (int height = 60; height < 300; height += 5) {
            const auto ticks = lineTicks(-0.12, 2.12, height, line, Numbers::Whole);
            QVERIFY(ticks.size() >= 2);
            for (const Tick &tick : ticks) {
                QCOMPARE(tick.value, std::round(tick.value));
                QCOMPARE(tick.label, QString::number(static_cast<int>(tick.value)));
            }
        }
    }

    // A count that goes from 4 to 17 is not said to begin at 3.16 because its curve has a margin.
    void aVeryLowPlotHasTheNumbersThatOccurOrNone()
    {
        constexpr int line = 15;
        const auto labels = [](const QList<Tick> &ticks) {
            QStringList texts;
            for (const Tick &tick : ticks)
                texts.append(tick.label);
            return texts;
        };
        QCOMPARE(labels(endTicks(4, 17, 2 * line, line)), (QStringList{"4", "17"}));
        QCOMPARE(labels(endTicks(21.37, 28.91, 3 * line, line)),
                 (QStringList{QLocale().toString(21.37), QLocale().toString(28.91)}));
        QCOMPARE(labels(endTicks(-0.999998, 40123, 3 * line, line)),
                 (QStringList{QLocale().toString(-0.999998, 'g', 7),
                              QLocale().toString(40123.0, 'g', 7)}));
        QCOMPARE(labels(endTicks(-0.999998, 1, 3 * line, line)), (QStringList{"-1", "1"}));
        QVERIFY(endTicks(4, 17, 2 * line - 1, line).isEmpty()); // not one alone
        QVERIFY(endTicks(4, 4, 3 * line, line).isEmpty()); // the legend says it
    }

private:
    static int width(const QString &text) { return 7 * static_cast<int>(text.size()); }
};

QTEST_GUILESS_MAIN(TestTicks)
#include "tst_ticks.moc"
