// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/recording.h"
#include "tests/model/record/recordertest.h"

#include <QSignalSpy>

using namespace model;

// What ends a recording by itself.
class TestLimits : public RecorderTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void stopsAtTheFrameLimit()
    {
        m_options.maxFrames = 3;
        record(10);
        finish();

        QCOMPARE(m_log->numbers, (std::vector<std::int64_t>{0, 1, 2}));
        QCOMPARE(m_recorder->counters().captured, 3);
        QCOMPARE(m_recorder->counters().written, 3);
    }

    void stopsAtTheTimeLimit()
    {
        m_options.maxSeconds = 1;
        record(20); // ten a second
        finish();

        QCOMPARE(m_log->numbers.size(), 10U);
    }

    // A camera that waits for a trigger may see none.
    void stopsAtTheTimeLimitAlsoWithoutFrames_data()
    {
        QTest::addColumn<int>("frames");
        QTest::addRow("none at all") << 0;
        QTest::addRow("none any more") << 2;
    }

    void stopsAtTheTimeLimitAlsoWithoutFrames()
    {
        QFETCH(int, frames);
        m_options.maxSeconds = 0.3;
        QSignalSpy finished(m_recorder.get(), &Recorder::finished);
        record(frames);
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_log->numbers.size(), std::size_t(frames));
        QVERIFY(m_log->isClosed);
    }

    // Frames that are held up have times of their own, which pass as slowly as they are written.
    void theClockEndsNoRecordingWhoseFramesComeOrWait()
    {
        Recording recording(1, 1);
        QVERIFY(!recording.isOver(1000, 1000));
        recording.secondsLimit = 10;
        recording.beganSeconds = 100;
        QVERIFY(!recording.isOver(110.5, 20)); // one may be on its way
        QVERIFY(!recording.isOver(112, 0.1));
        QVERIFY(recording.isOver(112, 2));
        recording.canWait = true;
        QVERIFY(!recording.isOver(112, 2));
    }

private:
    void record(int frames)
    {
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < frames; ++i)
            m_wire->send();
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
