// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/civiltime.h"

#include <QTest>

#include <limits>

using namespace store;

class TestCivilTime : public QObject
{
    Q_OBJECT

private slots:
    void readsIsoTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QByteArray>("iso");

        const auto row = [](const char *text, double seconds, const char *iso) {
            QTest::addRow("%s", text) << QByteArray(text) << seconds << QByteArray(iso);
        };
        row("1970-01-01", 0, "1970-01-01");
        row("2024-03-10T09:08:07.654321", 1710061687.654321, "2024-03-10T09:08:07.654321");
        row("2024-03-10T09:08:07Z", 1710061687, "2024-03-10T09:08:07+00:00");
        row("2024-03-10T10:08:07+01:00", 1710061687, "2024-03-10T10:08:07+01:00");
        row("2024-03-10 04:38:07 -0430", 1710061687, "2024-03-10T04:38:07-04:30");
        row("1969-12-31T23:59:59.5", -0.5, "1969-12-31T23:59:59.500000");
        row("2024-3-1 1:02:03", 1709254923, "2024-03-01T01:02:03");
    }

    void readsIsoTimes()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, seconds);
        QFETCH(QByteArray, iso);
        const auto time = parseCivilTime(text.toStdString());

        QVERIFY(time);
        QCOMPARE(epochSeconds(*time), seconds);
        QCOMPARE(isoText(*time), iso.toStdString());
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QByteArray>("text");

        for (const char *text :
             {"", "2024", "2023-02-29", "2024-13-01", "2024-01-01T24:00:00", "2024-01-01T",
              "2024-01-01T01:02:03x", "2024-01-01T01:02:03+99:00", "20240101T010203"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(QByteArray, text);

        QVERIFY(!parseCivilTime(text.toStdString()));
    }

    void givesBackTheMicrosecond()
    {
        QCOMPARE(isoText(*civilUtc(1710061687.654321)),
                 std::string("2024-03-10T09:08:07.654321+00:00"));
        QCOMPARE(isoText(*civilUtc(-0.5)), std::string("1969-12-31T23:59:59.500000+00:00"));
        for (const double senseless : {1e300, -1e300, std::numeric_limits<double>::quiet_NaN()})
            QVERIFY(!civilUtc(senseless));
    }
};

QTEST_GUILESS_MAIN(TestCivilTime)
#include "tst_civiltime.moc"
