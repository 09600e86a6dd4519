// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditrow.h"
#include "tests/model/record/recordertest.h"

#include <QSignalSpy>
#include <QTest>

using namespace model;

// What is counted as lost, and by whom, while the disk or the stream has its troubles.
class TestLosses : public RecorderTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    // A share that hangs, a disk that spins up: the queue holds what comes meanwhile.
    void losesNothingWhileTheDiskStandsStill()
    {
        m_options.queueFrames = 600;
        m_log->isSlow = true;
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->send();
        m_log->isWriting.acquire();
        for (int i = 1; i < 600; ++i) // a minute of it
            m_wire->send();
        QCOMPARE(m_recorder->counters().written, 0);
        m_log->isSlow = false;
        m_log->mayWrite.release();
        QTRY_COMPARE(m_recorder->counters().written, 600);
        finish();

        QCOMPARE(m_recorder->counters().droppedByQueue, 0);
        QCOMPARE(m_log->numbers.back(), 599);
    }

    // A disk that never answers again keeps nobody from being told, and the camera from nothing.
    void staysAliveWhileTheDiskHangs()
    {
        m_options.queueFrames = 4;
        m_log->isSlow = true;
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 200; ++i)
            m_wire->send();
        m_recorder->stop();

        QCOMPARE(m_recorder->state(), State::Draining);
        QCOMPARE(m_recorder->counters().captured, 200);
        QVERIFY(m_recorder->counters().droppedByQueue >= 195);
        m_log->mayWrite.release(10);
        QTRY_COMPARE(m_recorder->state(), State::Previewing);
        QCOMPARE(m_recorder->counters().written + m_recorder->counters().droppedByQueue, 200);
    }

    void blamesTheTransportForHolesThatTheStreamKnowsOf()
    {
        m_wire->statistics = CameraStatistics{100, 3, 4};
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->send(1);
        m_wire->statistics = CameraStatistics{100, 4, 6}; // three more
        m_wire->send(6); // four are missing
        QTRY_COMPARE(m_recorder->counters().droppedByTransport, 3);
        finish();

        QCOMPARE(m_recorder->counters().droppedByDevice, 1);
    }

    void countsWhatFailedWhereTheDeviceDoesNotCount()
    {
        m_wire->statistics = CameraStatistics{100, 3, 0};
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->send();
        m_wire->statistics = CameraStatistics{100, 5, 0};
        m_wire->send();
        QTRY_COMPARE(m_recorder->counters().droppedByTransport, 2);
        finish();

        QCOMPARE(m_recorder->counters().droppedByDevice, 0);
    }

    // Whatever the stream says of it comes between two looks at it.
    void keepsTheLastLossesOfARecordingWithIt()
    {
        m_wire->statistics = CameraStatistics{100, 3, 0};
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->send();
        QTRY_COMPARE(m_recorder->counters().written, 1);
        m_wire->statistics = CameraStatistics{100, 8, 0};
        m_recorder->stop();
        m_wire->statistics = CameraStatistics{100, 90, 0}; // no longer its own
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QCOMPARE(m_recorder->counters().droppedByTransport, 5);
        QVERIFY(!m_log->extra.empty());
        const auto row = auditRow(m_log->extra.back());
        QVERIFY(row);
        QCOMPARE(row->droppedByTransport, 5);
    }

    void keepsLossesAfterTheLastRowWithIt()
    {
        m_wire->statistics = CameraStatistics{100, 0, 0};
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 11; ++i) // the last one ends a second, and has a row
            m_wire->send();
        QTRY_COMPARE(m_recorder->counters().written, 11);
        m_wire->statistics = CameraStatistics{100, 2, 0};
        finish();

        QCOMPARE(m_log->extra.size(), 2U);
        QCOMPARE(auditRow(m_log->extra[1])->droppedByTransport, 2);
    }

    // It leaves no hole in the recording, and is to explain none that comes later.
    void doesNotCountWhatFailedBeforeTheFirstFrame()
    {
        m_wire->statistics = CameraStatistics{100, 3, 0};
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->statistics = CameraStatistics{100, 5, 0};
        m_wire->send(10);
        m_wire->send(13); // two are missing, of which the stream knows nothing
        finish();

        QCOMPARE(m_recorder->counters().droppedByDevice, 2);
        QCOMPARE(m_recorder->counters().droppedByTransport, 0);
    }

    void theEndOfAFileIsNoFailure()
    {
        QSignalSpy failures(m_recorder.get(), &Recorder::failed);
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->send();
        m_wire->send();
        m_wire->sink.ended();
        QTRY_COMPARE(m_recorder->state(), State::Idle);

        QCOMPARE(m_recorder->counters().written, 2);
        QVERIFY(failures.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLosses)
#include "tst_losses.moc"
