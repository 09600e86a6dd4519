// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/zonetime.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace model;
using store::FrameTime;

namespace {

constexpr double noon = 1710072184.0; // 2024-03-10 12:03:04 UTC
constexpr double autumn = 1729988100.0; // 2024-10-27 00:15 UTC: 02:15 in Vienna, the first time
constexpr double hour = 3600.0;

} // namespace

class TestZoneTime : public QObject
{
    Q_OBJECT

private slots:
    void writesLocalTime()
    {
        const ZoneTime zone("Europe/Vienna");

        QCOMPARE(zone.dateTimeText({noon + 0.5}), QString("2024-03-10 13:03:04.500"));
        QCOMPARE(zone.timeText({noon + 0.5}, 1), QString("13:03:04.5"));
        QCOMPARE(zone.dateText({noon}), QString("2024-03-10"));
        QCOMPARE(zone.zoneName(), QString("Europe/Vienna"));
        QCOMPARE(zone.offsetSeconds({noon}), hour);
        QCOMPARE(zone.offsetSeconds({noon + 86400 * 60}), 2 * hour);
    }

    void roundsWithoutA60thSecond()
    {
        QCOMPARE(ZoneTime().timeText({noon + 55.9996}), QString("12:04:00.000"));
        QCOMPARE(ZoneTime().timeText({-0.25}, 2), QString("23:59:59.75"));
    }

    void writesNothingForWhatIsNoDate()
    {
        const ZoneTime zone;

        QVERIFY(zone.dateTimeText({std::nan("")}).isEmpty());
        QVERIFY(zone.dateTimeText({std::numeric_limits<double>::infinity()}).isEmpty());
        QVERIFY(zone.dateTimeText({1e15}).isEmpty());
        QCOMPARE(zone.offsetSeconds({std::nan("")}), 0.0);
    }

    void unknownZoneIsUtcAndSaysSo()
    {
        const ZoneTime zone("Middle/Earth");

        QVERIFY(!zone.isKnown());
        QCOMPARE(zone.dateTimeText({noon}, 0), QString("2024-03-10 12:03:04"));
        QVERIFY(zone.zoneText({noon}).contains("UTC"));
        QVERIFY(zone.zoneText({noon}).contains("Middle/Earth"));
        QVERIFY(ZoneTime("Asia/Tokyo").isKnown());
    }

    void understandsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds"); // UTC; typed in Vienna, near noon of that day

        QTest::addRow("minutes") << "13:03" << noon - 4;
        QTest::addRow("seconds") << "13:03:04" << noon;
        QTest::addRow("one digit") << "9:03:04" << noon - 4 * hour;
        QTest::addRow("tenths") << " 13:03:04.5 " << noon + 0.5;
        QTest::addRow("decimal comma") << "13:03:04,25" << noon + 0.25;
        QTest::addRow("date and time") << "2024-03-10 13:03:04" << noon;
        QTest::addRow("other day") << "2024-03-11  13:03:04" << noon + 86400;
        QTest::addRow("T") << "2024-03-10T13:03:04" << noon;
        QTest::addRow("Z") << "2024-03-10T12:03:04Z" << noon;
        QTest::addRow("offset") << "2024-03-10T14:33:04.125+02:30" << noon + 0.125;
        QTest::addRow("offset without colon") << "2024-03-10 10:03:04 -0200" << noon;
        QTest::addRow("date only") << "2024-03-10" << noon - 4 - 3 * 60 - 13 * hour;
        QTest::addRow("epoch") << "1710072184.5" << noon + 0.5;
        QTest::addRow("summer") << "2024-07-01 14:00:00" << 1719835200.0;
    }

    void understandsWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);

        const auto time = ZoneTime("Europe/Vienna").parse(text, {noon + 7200});

        QVERIFY(time.has_value());
        QCOMPARE(time->seconds, seconds);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");

        for (const char *text :
             {"", " ", "noon", "12", "12:60", "25:00", "12:00:61", "2024-13-01", "2024-02-30",
              "12:3:4:5", "2024-03-10T", "+02:00", "12:00 CET", "2024-03-1012:00"})
            QTest::addRow("'%s'", text) << QString(text);
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);

        QVERIFY(!ZoneTime("Europe/Vienna").parse(text, {noon}));
    }

    void takesTheNearerOfTwoEqualWallTimes()
    {
        const ZoneTime zone("Europe/Vienna");
        QCOMPARE(zone.timeText({autumn}, 0), QString("02:15:00"));
        QCOMPARE(zone.timeText({autumn + hour}, 0), QString("02:15:00"));

        QCOMPARE(zone.parse("2024-10-27 02:15:00", {autumn - hour})->seconds, autumn);
        QCOMPARE(zone.parse("2024-10-27 02:15:00", {autumn + 2 * hour})->seconds, autumn + hour);
    }

    void movesOnATimeThatTheClocksLeaveOut()
    {
        const ZoneTime zone("Europe/Vienna");

        const auto time = zone.parse("2024-03-31 02:30:00", {noon});

        QCOMPARE(zone.timeText(*time, 0), QString("03:30:00"));
    }

    void readsBackWhatItWrites()
    {
        const ZoneTime zone("America/New_York");
        for (int i = 0; i < 400; ++i) {
            const double seconds = noon + i * 86400.0 * 0.93 + i * 0.001;
            const auto back = zone.parse(zone.dateTimeText({seconds}), {seconds});
            QVERIFY(back && std::abs(back->seconds - seconds) <= 0.0005);
        }
    }

    void tellsWhenClocksChange()
    {
        const ZoneTime vienna(QStringLiteral("Europe/Vienna"));
        constexpr double spring = 1711846800, day = 86400; // 2024-03-31 01:00 UTC
        const auto parts = vienna.stretches(spring - day, spring + day);
        QCOMPARE(parts.size(), 2U);
        QCOMPARE(parts[0], (ZoneTime::Stretch{spring - day, spring, 3600}));
        QCOMPARE(parts[1], (ZoneTime::Stretch{spring, spring + day, 7200}));
        QCOMPARE(vienna.stretches(spring, spring + day).size(), 1U);
        QCOMPARE(vienna.stretches(spring, spring + 365 * day).size(), 3U);
        QCOMPARE(ZoneTime().stretches(spring - day, spring + day).size(), 1U);
        const double none = std::nan("");
        QCOMPARE(vienna.stretches(none, spring).size(), 1U);
    }

    void writesDurations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");

        QTest::addRow("short") << 7.25 << 3 << "0:07.250";
        QTest::addRow("minutes") << 187.0 << 0 << "3:07";
        QTest::addRow("hours") << 43384.0 << 0 << "12:03:04";
        QTest::addRow("days") << 2 * 86400.0 + 11045 << 0 << "2 d 03:04:05";
        QTest::addRow("carry") << 59.96 << 1 << "1:00.0";
        QTest::addRow("negative") << -61.0 << 0 << "-1:01";
        QTest::addRow("none") << std::nan("") << 0 << "";
    }

    void writesDurations()
    {
        QFETCH(double, seconds);
        QFETCH(int, decimals);
        QFETCH(QString, text);

        QCOMPARE(ZoneTime::durationText(seconds, decimals), text);
    }

    void writesDurationsAsTheCountryDoes()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString text = ZoneTime::durationText(13.4, 3);
        QLocale::setDefault(before);
        QCOMPARE(text, "0:13,400");
    }
};

QTEST_GUILESS_MAIN(TestZoneTime)
#include "tst_zonetime.moc"
