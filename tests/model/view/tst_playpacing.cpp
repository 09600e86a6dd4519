// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playpacing.h"

#include "model/view/playhead.h"
#include "tests/model/view/playtest.h"

#include <QTest>

#include <limits>

using namespace model;
using store::FrameIndex;
using Direction = Playhead::Direction;

class TestPlayPacing : public PlayTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void everyFrameGoesAtItsOwnRate()
    {
        m_playhead->setPacing({.everyFrame = true, .framesPerSecond = 20});
        m_playhead->play(Direction::Forward);
        m_clock->pass(1.001);
        QCOMPARE(m_playhead->position().value, 20);

        m_playhead->setSpeed(2.0);
        m_clock->pass(1.0);
        QCOMPARE(m_playhead->position().value, 60);
    }

    void everyFrameIsAskedForHoweverSlowDecodingIs()
    {
        m_playhead->setPacing({.everyFrame = true, .framesPerSecond = 50});
        m_playhead->setSpeed(64.0);
        m_shows = false;
        m_playhead->play(Direction::Forward);
        for (int i = 1; i <= 20; ++i) {
            m_clock->pass(0.3);
            QCOMPARE(m_playhead->position().value, i);
            m_playhead->frameShown({i});
        }

        QCOMPARE(m_playhead->tally(), (PlayTally{.shown = 20, .late = 20}));
        QCOMPARE(m_playhead->stride(), 0);
    }

    void aSlowFrameDoesNotHurryThoseAfterIt()
    {
        m_playhead->setPacing({.everyFrame = true, .framesPerSecond = 10});
        m_shows = false;
        m_playhead->play(Direction::Forward);
        m_clock->pass(5.0);
        m_playhead->frameShown({1});
        m_shows = true;
        m_clock->pass(1.0);

        const std::int64_t position = m_playhead->position().value;
        QVERIFY2(position >= 10 && position <= 12, qPrintable(QString::number(position)));
    }

    void pausesAreSkippedOrWaitedOut_data()
    {
        QTest::addColumn<bool>("skips");
        QTest::addColumn<int>("soon");
        QTest::addColumn<int>("afterIt");

        QTest::addRow("skipped") << true << 3 << 5;
        QTest::addRow("waited out") << false << 2 << 3;
    }

    void pausesAreSkippedOrWaitedOut()
    {
        QFETCH(bool, skips);
        QFETCH(int, soon);
        QFETCH(int, afterIt);
        m_playhead->setIndex(indexOf({0.0, 1.0, 2.0, 3602.0, 3603.0, 3604.0}));
        m_playhead->setPacing({.skipsPauses = skips});
        m_playhead->seek({2});
        m_playhead->play(Direction::Forward);

        m_clock->pass(1.5);
        QCOMPARE(m_playhead->position().value, soon);
        m_clock->pass(3599.0);
        QCOMPARE(m_playhead->position().value, afterIt);
    }

    void anEndlessPauseIsSkippedEvenIfPausesAreWaitedOut()
    {
        constexpr double never = std::numeric_limits<double>::infinity();
        m_playhead->setIndex(indexOf({0.0, 1.0, 2.0, never, 4.0, 5.0}));
        m_playhead->setPacing({.skipsPauses = false});
        m_playhead->play(Direction::Forward);

        m_clock->pass(4.5);

        QVERIFY(m_playhead->position().value > 3);
    }

    void aPauseInFastPlayingTakesItsShareOfTime_data()
    {
        QTest::addColumn<bool>("skips");
        QTest::addColumn<Direction>("direction");

        QTest::addRow("skipped") << true << Direction::Forward;
        QTest::addRow("waited out") << false << Direction::Forward;
        QTest::addRow("skipped backwards") << true << Direction::Backward;
        QTest::addRow("waited out backwards") << false << Direction::Backward;
    }

    void aPauseInFastPlayingTakesItsShareOfTime()
    {
        QFETCH(bool, skips);
        QFETCH(Direction, direction);
        const bool forward = direction == Direction::Forward;
        std::vector<double> times = steadyTimes(200'000, 100.0);
        for (std::size_t i = 100'000; i < times.size(); ++i)
            times[i] += 500.0;
        m_playhead->setIndex(indexOf(times));
        m_playhead->setPacing({.skipsPauses = skips});
        m_playhead->setSpeed(500.0);
        m_playhead->seek({forward ? 50'000 : 150'000});
        m_playhead->play(direction);

        m_clock->pass(2.0); // a second to the pause, one in or after it
        const std::int64_t passed =
            std::abs(m_playhead->position().value - (forward ? 50'000 : 150'000));
        const std::int64_t expected = skips ? 100'000 : 50'000;
        QVERIFY2(std::abs(passed - expected) < 2'000, qPrintable(QString::number(passed)));
    }

    void fastPlayingTellsHowFarItWent()
    {
        m_playhead->setIndex(indexOf(steadyTimes(100'000, 100.0)));
        m_playhead->setSpeed(1024.0);
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.25);
        const std::int64_t before = m_asked[m_asked.size() - 2];
        QCOMPARE(m_playhead->stride(), m_asked.back() - before);
        QVERIFY(m_playhead->stride() > 1000);

        m_playhead->seek({7});
        QCOMPARE(m_playhead->stride(), 0);
    }

    void aScreenIsAskedNoMoreThanItShows()
    {
        m_playhead->setSpeed(4.0);
        m_playhead->play(Direction::Forward);
        m_clock->pass(1.0);

        QVERIFY(m_asked.size() >= 55U && m_asked.size() <= 61U);
        QVERIFY(std::abs(m_playhead->position().value - 400) <= 7);
    }
};

QTEST_GUILESS_MAIN(TestPlayPacing)
#include "tst_playpacing.moc"
