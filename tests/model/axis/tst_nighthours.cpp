// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/nighthours.h"

#include <QTest>

using namespace model;

class TestNightHours : public QObject
{
    Q_OBJECT

private slots:
    void nightsGoOverMidnight()
    {
        const auto nights = NightHours().within(noon, noon + 2 * day, ZoneTime());
        QCOMPARE(nights.size(), 2U);
        QCOMPARE(nights[0], std::pair(noon + 8 * hour, noon + 18 * hour));
        QCOMPARE(nights[1], std::pair(noon + 32 * hour, noon + 42 * hour));
    }

    void whatIsOutsideIsCutOff()
    {
        const double midnight = noon + 12 * hour;
        const auto nights = NightHours().within(midnight, midnight + hour, ZoneTime());
        QCOMPARE(nights.size(), 1U);
        QCOMPARE(nights[0], std::pair(midnight, midnight + hour));
        QVERIFY(NightHours().within(noon, noon + hour, ZoneTime()).empty());
    }

    void nightsMayLieWithinADay()
    {
        const NightHours inverted{QTime(8, 0), QTime(16, 30)}; // as of nocturnal animals' light
        const auto nights = inverted.within(noon, noon + day, ZoneTime());
        QCOMPARE(nights.size(), 2U);
        QCOMPARE(nights[0], std::pair(noon, noon + 4.5 * hour));
        QCOMPARE(nights[1], std::pair(noon + 20 * hour, noon + day));
    }

    void theClockOnTheWallCounts_data()
    {
        QTest::addColumn<double>("change"); // 01:00 UTC
        QTest::addColumn<double>("hours"); // of the night
        QTest::addRow("spring") << 1711846800.0 << 9.0;
        QTest::addRow("autumn") << 1729990800.0 << 11.0;
    }

    void theClockOnTheWallCounts()
    {
        QFETCH(double, change);
        QFETCH(double, hours);
        const ZoneTime vienna(QStringLiteral("Europe/Vienna"));
        const auto nights = NightHours().within(change - 12 * hour, change + 12 * hour, vienna);
        QCOMPARE(nights.size(), 1U);
        QCOMPARE(nights[0].second - nights[0].first, hours * hour);
        QCOMPARE(vienna.timeText({nights[0].first}, 0), QString("20:00:00"));
        QCOMPARE(vienna.timeText({nights[0].second}, 0), QString("06:00:00"));
    }

    void thereMayBeNone()
    {
        QVERIFY(NightHours({QTime(6, 0), QTime(6, 0)}).within(noon, noon + day, {}).empty());
        QVERIFY(NightHours().within(noon, noon, {}).empty());
        QVERIFY(NightHours().within(noon, noon + 1e5 * day, {}).empty());
    }

private:
    static constexpr double hour = 3600, day = 86400;
    static constexpr double noon = 1714564800; // 2024-05-01 12:00 UTC
};

QTEST_GUILESS_MAIN(TestNightHours)
#include "tst_nighthours.moc"
