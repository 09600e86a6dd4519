// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtframeclock.h"

#include <QTest>

using namespace model;

class TestQtFrameClock : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheDistancesOfTheStamps()
    {
        QtFrameClock clock;
        QCOMPARE(clock.stamp(0, 100), 100.0);
        QVERIFY(qAbs(clock.stamp(10000, 100.017) - 100.01) < 1e-9);
        QVERIFY(qAbs(clock.stamp(20000, 100.021) - 100.02) < 1e-9);
    }

    void learnsFromAFrameThatWasLessLate()
    {
        QtFrameClock clock;
        clock.stamp(0, 100.5);
        QVERIFY(qAbs(clock.stamp(600000, 100.6) - 100.6) < 1e-9);
        QVERIFY(qAbs(clock.stamp(700000, 100.9) - 100.7) < 1e-9);
    }

    void neverRunsBackNorIntoTheFuture()
    {
        QtFrameClock clock;
        double last = 0;
        for (int i = 0; i < 100; ++i) {
            const double now = 50 + i * 0.01 + (i * 7 % 5) * 0.001;
            const double stamp = clock.stamp(i * 10000, now);
            QVERIFY(stamp >= last);
            QVERIFY(stamp <= now + 1e-9);
            last = stamp;
        }
    }

    void takesTheHostsTimeWithoutAStamp()
    {
        QtFrameClock clock;
        QCOMPARE(clock.stamp(-1, 7), 7.0);
        QCOMPARE(clock.stamp(-1, 8), 8.0);
    }

    void takesTheHostsTimeWhereStampsStandStill()
    {
        QtFrameClock clock;
        clock.stamp(0, 7);
        QCOMPARE(clock.stamp(0, 8), 8.0);
    }

    void forgetsStampsOfLongAgo()
    {
        QtFrameClock clock;
        clock.stamp(0, 100);
        QCOMPARE(clock.stamp(1000, 5000), 5000.0);
    }
};

QTEST_GUILESS_MAIN(TestQtFrameClock)
#include "tst_qtframeclock.moc"
