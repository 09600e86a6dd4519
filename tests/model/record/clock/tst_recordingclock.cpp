// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/recordingclock.h"

#include "model/camera/steadyclock.h"

#include <QTest>

#include <chrono>

using namespace model;

class TestRecordingClock : public QObject
{
    Q_OBJECT

private slots:
    void addsItsOffset()
    {
        QCOMPARE(RecordingClock([] { return 1700000000.25; }).unixSeconds(3.5), 1700000003.75);
    }

    void liesBetweenTwoLooksAtTheWallClock()
    {
        const double before = unixSeconds();
        const double mapped = RecordingClock().unixSeconds(steadySeconds());
        const double after = unixSeconds();

        QVERIFY(mapped > before - 1e-5);
        QVERIFY(mapped < after + 1e-5);
    }

    // Somebody sets the wall clock by an hour.
    void tellsOfAStepThatBendsNoTime()
    {
        static double offset = 1700000000;
        const RecordingClock clock([] { return offset; });
        offset += 3600;

        QCOMPARE(clock.unixSeconds(3.5), 1700000003.5);
        QCOMPARE(clock.wallClockStep(), 3600.0);
    }

    void keepsDistances()
    {
        const RecordingClock clock;

        QVERIFY(qAbs(clock.unixSeconds(20.5) - clock.unixSeconds(20) - 0.5) < 1e-6);
    }

private:
    static double unixSeconds()
    {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration<double>(now).count();
    }
};

QTEST_GUILESS_MAIN(TestRecordingClock)
#include "tst_recordingclock.moc"
