// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/recordingsession.h"

#include "tests/model/record/session/sessiontest.h"

#include <cmath>

using namespace model;

// The machine sleeps while it records.
class TestSessionSleep : public SessionTest
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        s_slept = 10; // before
        m_seams.sleepClocks = [] { return SleepOffset::Reading{1000 + s_slept, 1000, 0}; };
        m_plan.cameras.pop_back();
    }
    void cleanup() { tearDown(); }

    void marksTheSleepAndGoesOn()
    {
        start();
        QSignalSpy sleeps(m_session.get(), &RecordingSession::slept);
        send(0, 5);
        QTRY_COMPARE(written(0), 5);
        s_slept = 3610;
        m_wires[0]->sent += 36000; // a tenth of a second each
        QTRY_COMPARE(sleeps.size(), 1);
        QCOMPARE(sleeps[0][0].toDouble(), 3600.0);
        send(0, 5);
        QTRY_COMPARE(written(0), 10);
        stop();

        QCOMPARE(sleeps.size(), 1);
        QCOMPARE(frames("m7"), 10);
        const auto store = reader("m7");
        const store::ChunkIndex &index = store->index();
        const double gap = index.time({5}).seconds - index.time({4}).seconds;
        QVERIFY(std::abs(gap - 3600.1) < 1e-6);
        const auto rows = rowsWith("m7", {"sleep_seconds"});
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0]["sleep_seconds"].get<double>(), 3600.0);
        QCOMPARE(rows[0]["mark"].get<std::string>(), std::string("sleep"));
        QVERIFY(m_failures.empty() && m_notices.empty());
    }

    void looksForACameraThatDidNotWakeUp()
    {
        m_seams.leastPatience = 0; // three intervals of a tenth of a second
        start();
        const double before = now();
        send(0, 5);
        const double after = now();
        s_slept = 3610;
        QTRY_COMPARE(m_wires[0]->starts, 2);
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        stop();

        const SessionRecord::Track &track = m_session->result().tracks[0];
        QCOMPARE(frames("m7"), 5);
        QCOMPARE(track.gaps[0].reason, std::string("silence"));
        QVERIFY(track.gaps[0].fromTime > before - 0.01 && track.gaps[0].fromTime < after + 0.01);
    }

    void closesItsStoreBeforeTheComputerSleeps()
    {
        start();
        QSignalSpy ready(m_session.get(), &RecordingSession::readyToSleep);
        send(0, 5);
        m_session->fallAsleep();
        QTRY_VERIFY(!ready.empty());

        QCOMPARE(frames("m7"), 5);
        QVERIFY(!reader("m7")->isLocked());
        QCOMPARE(camera(0).state(), SessionCamera::State::Lost);
        QTRY_VERIFY(!m_wires[0]->isRunning);
        QCOMPARE(m_wires[0]->starts, 1);
        stop();
        QCOMPARE(frames("m7"), 5);
        QCOMPARE(m_session->result().tracks[0].parts.size(), 1U);
    }

    void goesOnInAnotherStoreWhenItIsAwake()
    {
        start();
        send(0, 5);
        fallAsleep();
        m_session->wakeUp();
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 3);
        QTRY_COMPARE(written(0), 8);
        stop();

        QCOMPARE(frames("m7_part2"), 3);
        const SessionRecord::Track &track = m_session->result().tracks[0];
        QCOMPARE(track.gaps.size(), 1U);
        QCOMPARE(track.gaps[0].reason, std::string("sleep"));
        QVERIFY(track.gaps[0].toTime >= track.gaps[0].fromTime);
        QCOMPARE(m_notices, (std::vector{Notice::FallsAsleep, Notice::CameraBack}));
        QVERIFY(m_failures.empty());
    }

    void wakesUpByTheClocksWhereNobodySaysSo()
    {
        start();
        send(0, 5);
        fallAsleep();
        s_slept = 3610;
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 3);
        QTRY_COMPARE(written(0), 8);
        stop();

        QCOMPARE(rowsWith("m7_part2", {"sleep_seconds"}).size(), 1U);
    }

    void looksForALostCameraAsSoonAsItIsAwake()
    {
        m_seams.firstRetryMs = 1000000;
        start();
        send(0, 5);
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Lost);
        fallAsleep();
        m_session->wakeUp();
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        stop();
        QCOMPARE(m_session->result().tracks[0].gaps.size(), 1U);
        QCOMPARE(m_session->result().tracks[0].gaps[0].reason, std::string("camera"));
    }

    void recordsOnWhereACameraIsNotOpenedAgain()
    {
        m_plan.reconnects = false;
        start();
        send(0, 5);
        fallAsleep();
        send(0, 5);
        QTRY_COMPARE(written(0), 10);
        m_session->wakeUp();
        stop();
        QCOMPARE(frames("m7"), 10);
    }

    void endsWhereTheSleepComesWithTheLastFrame()
    {
        m_plan.maxFrames = 5;
        start();
        QSignalSpy ready(m_session.get(), &RecordingSession::readyToSleep);
        QSignalSpy ends(m_session.get(), &RecordingSession::finished);
        send(0, 5);
        QCOMPARE(camera(0).recorder().state(), Recorder::State::Recording); // does not know it yet
        m_session->fallAsleep();
        QTRY_COMPARE(ends.size(), 1);

        QVERIFY(!ready.empty());
        QCOMPARE(frames("m7"), 5);
        QCOMPARE(m_session->result().tracks[0].parts.size(), 1U);
        QVERIFY(m_session->result().tracks[0].gaps.empty());
        QVERIFY(m_failures.empty());
        m_session->wakeUp();
        QCOMPARE(m_wires[0]->starts, 1);
    }

private:
    void fallAsleep()
    {
        QSignalSpy ready(m_session.get(), &RecordingSession::readyToSleep);
        m_session->fallAsleep();
        QTRY_VERIFY(!ready.empty());
    }

    static double now() { return static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000; }

    static inline std::atomic<double> s_slept = 0; // seconds
};

QTEST_GUILESS_MAIN(TestSessionSleep)
#include "tst_sessionsleep.moc"
