// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/steadyclock.h"

#include <QTest>

using namespace model;

class TestSteadyClock : public QObject
{
    Q_OBJECT

private slots:
    void runsForward()
    {
        double last = steadySeconds();
        for (int i = 0; i < 1000; ++i) {
            const double now = steadySeconds();
            QVERIFY(now >= last);
            last = now;
        }
    }

    void isNeverBehindTheClockThatSleeps()
    {
        const double awake = awakeSeconds();
        QVERIFY(steadySeconds() > awake - 0.001);
    }

    void keepsItsOffsetToTheBitWhileNothingSleeps()
    {
        s_reading = {100, 90, 1e-6};
        SleepOffset offset(&read);
        s_reading = {200.004, 190, 1e-6};

        QVERIFY(offset.seconds() == 10.0);
    }

    void noticesASleep()
    {
        s_reading = {100, 90, 1e-6};
        SleepOffset offset(&read);
        s_reading = {3800, 190, 1e-6};

        QCOMPARE(offset.seconds(), 3610.0);
    }

    void isNotDeceivedByAnInterruptedReading()
    {
        s_reading = {100, 90, 1e-6};
        SleepOffset offset(&read);
        s_reading = {200.2, 190, 0.4};

        QCOMPARE(offset.seconds(), 10.0);
    }

private:
    static SleepOffset::Reading read() { return s_reading; }

    static inline SleepOffset::Reading s_reading;
};

QTEST_GUILESS_MAIN(TestSteadyClock)
#include "tst_steadyclock.moc"
