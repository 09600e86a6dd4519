// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framerate.h"

#include <QTest>

using namespace model;

class TestFrameRate : public QObject
{
    Q_OBJECT

private slots:
    void knowsNoRateBeforeTheSecondEvent()
    {
        FrameRate rate;
        QCOMPARE(rate.perSecond(1), 0.0);
        rate.tick(1);
        QCOMPARE(rate.perSecond(1), 0.0);
    }

    void measuresAnEvenRate()
    {
        FrameRate rate;
        QVERIFY(qAbs(measured(rate, 0, 100, 500) - 100) < 0.1);
    }

    void measuresASlowRate()
    {
        FrameRate rate;
        QVERIFY(qAbs(measured(rate, 0, 0.25, 5) - 0.25) < 0.001);
    }

    void givesAFirstGlanceWithinTheFirstSecond()
    {
        FrameRate rate;
        QVERIFY(qAbs(measured(rate, 0, 50, 15) - 50) < 0.1);
    }

    void followsAChangeOfRate()
    {
        FrameRate rate;
        measured(rate, 0, 100, 300);
        QVERIFY(qAbs(measured(rate, 3, 20, 60) - 20) < 0.1);
    }

    void fallsToNothingWhenNothingComes()
    {
        FrameRate rate;
        measured(rate, 0, 30, 60);

        QVERIFY(rate.perSecond(3) > 29);
        QCOMPARE(rate.perSecond(5), 0.0);
    }

private:
    // After `count` events at `perSecond` from `start` on.
    static double measured(FrameRate &rate, double start, double perSecond, int count)
    {
        double now = start;
        for (int i = 0; i < count; ++i) {
            now = start + i / perSecond;
            rate.tick(now);
        }
        return rate.perSecond(now);
    }
};

QTEST_GUILESS_MAIN(TestFrameRate)
#include "tst_framerate.moc"
