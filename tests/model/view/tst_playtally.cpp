// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playtally.h"

#include "model/view/playhead.h"
#include "tests/model/view/playtest.h"

#include <QTest>

using namespace model;
using store::FrameIndex;
using Direction = Playhead::Direction;

class TestPlayTally : public PlayTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void nothingIsCountedBeforePlaying()
    {
        m_playhead->seek({50});
        m_playhead->step(1);

        QCOMPARE(m_playhead->tally(), PlayTally());
    }

    void everyFrameThatComesInTimeIsShown()
    {
        m_playhead->play(Direction::Forward);
        m_clock->pass(2.005);

        QCOMPARE(m_playhead->tally(), (PlayTally{.shown = 200}));
    }

    void slowPicturesAreLateAndThoseTheyCoverAreSkipped()
    {
        m_shows = false;
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.011);
        for (const std::int64_t frame : {1, 2, 3}) { // the first two may be a busy moment
            QCOMPARE(m_playhead->position().value, frame);
            m_clock->pass(0.1);
            m_playhead->frameShown({frame});
            m_clock->pass(0.001);
        }
        QCOMPARE(m_playhead->position().value, 31);
        QCOMPARE(m_playhead->tally(), (PlayTally{.shown = 3, .skipped = 27, .late = 3}));

        m_playhead->frameShown({31});
        QCOMPARE(m_playhead->tally(), (PlayTally{.shown = 4, .skipped = 27, .late = 3}));
    }

    void aBusyMomentSkipsNothingWhereFramesComeQuickly()
    {
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.105);
        m_clock->sleepThrough(0.4);
        QCOMPARE(m_playhead->position().value, 11);
        m_clock->pass(1.0);

        const PlayTally &tally = m_playhead->tally();
        QCOMPARE(m_playhead->position().value, 150);
        QCOMPARE(tally.shown, 150);
        QCOMPARE(tally.skipped, 0);
        QVERIFY(tally.late > 30 && tally.late < 80);
    }

    void aPictureIsLateOnlyAfterTheLimit_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("late");

        QTest::addRow("just in time") << PlayTally::lateSeconds - 0.001 << 0;
        QTest::addRow("just too late") << PlayTally::lateSeconds + 0.001 << 1;
    }

    void aPictureIsLateOnlyAfterTheLimit()
    {
        QFETCH(double, seconds);
        QFETCH(int, late);
        m_shows = false;
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.01 + seconds);
        m_playhead->frameShown({1});

        QCOMPARE(m_playhead->tally().late, late);
    }

    void framesThatCannotBeDecodedAreCountedApart()
    {
        m_breaks = true;
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.505);

        QCOMPARE(m_playhead->tally(), (PlayTally{.shown = 45, .unreadable = 5}));
    }

    void aChunkThatDoesNotOpenIsPassed_data() { addBothWays(); }

    void aChunkThatDoesNotOpenIsPassed()
    {
        QFETCH(Direction, direction);
        QFETCH(qint64, from);
        QFETCH(qint64, behind);
        playToTheBorder(0.0, from, direction);
        m_clock->pass(0.01);
        m_playhead->chunkFailed(m_playhead->position()); // the first of chunk 1 that is met
        m_clock->pass(0.01);

        QCOMPARE(m_playhead->position().value, behind);
        QCOMPARE(m_playhead->tally(), (PlayTally{.shown = 1, .unreadable = 100}));
    }

    // An alarm in the past would ring all the time until the pause is over.
    void aPauseBehindAChunkThatDoesNotOpenIsWaitedOutAtRest_data() { addBothWays(); }

    void aPauseBehindAChunkThatDoesNotOpenIsWaitedOutAtRest()
    {
        QFETCH(Direction, direction);
        QFETCH(qint64, from);
        QFETCH(qint64, behind);
        playToTheBorder(1.5, from, direction);
        m_clock->pass(1.51);
        const std::int64_t broken = m_playhead->position().value;
        QCOMPARE(m_playhead->position().value, direction == Direction::Forward ? 100 : 199);
        m_playhead->chunkFailed({broken});

        QVERIFY(m_clock->alarm().value() > m_clock->seconds() + 1.4);
        m_clock->pass(1.4);
        QCOMPARE(m_playhead->position().value, broken);
        m_clock->pass(0.11);
        QCOMPARE(m_playhead->position().value, behind);
    }

    void playingTheOtherWayPassesNothingThatIsNotInIt()
    {
        m_playhead->setIndex(chunksOf(100, 3));
        m_playhead->seek({99});
        m_shows = false;
        m_playhead->frameShown({99});
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.011);
        m_playhead->chunkFailed({100});
        m_playhead->play(Direction::Backward);
        m_clock->pass(0.011);

        QCOMPARE(m_playhead->position().value, 99);
        QCOMPARE(m_playhead->tally().skipped, 0);
    }

    void playingEndsWithAChunkThatDoesNotOpen()
    {
        m_playhead->setIndex(chunksOf(100, 2));
        m_playhead->seek({99});
        m_shows = false;
        m_playhead->frameShown({99});
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.011);
        m_playhead->chunkFailed({100});
        m_clock->pass(0.02);

        QVERIFY(!m_playhead->isPlaying());
        QCOMPARE(m_playhead->position().value, 100);
    }

    void everyFramePassedIsCountedOnce_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<Direction>("direction");

        for (const double speed : {0.5, 1.0, 3.0, 16.0, 128.0}) {
            QTest::addRow("%gx forwards", speed) << speed << Direction::Forward;
            QTest::addRow("%gx backwards", speed) << speed << Direction::Backward;
        }
    }

    void everyFramePassedIsCountedOnce()
    {
        QFETCH(double, speed);
        QFETCH(Direction, direction);
        m_breaks = true;
        m_playhead->seek({500});
        m_playhead->setSpeed(speed);
        m_playhead->play(direction);
        for (int i = 0; i < 20; ++i)
            m_clock->sleepThrough(0.009);

        const PlayTally &tally = m_playhead->tally();
        QCOMPARE(tally.shown + tally.skipped + tally.unreadable,
                 std::abs(m_playhead->position().value - 500));
        QVERIFY(tally.shown > 0);
        QCOMPARE(tally.skipped > 0, speed > 1.0);
    }

    void playingAnewCountsAnew()
    {
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.105);
        m_playhead->pause();
        QCOMPARE(m_playhead->tally().shown, 10); // still to be read

        m_playhead->play(Direction::Forward);
        QCOMPARE(m_playhead->tally(), PlayTally());
        m_clock->pass(0.025);
        m_playhead->setIndex(indexOf(steadyTimes(10, 100.0)));
        QCOMPARE(m_playhead->tally(), PlayTally());
    }

private:
    // Past the middle one of three chunks of 100 frames.
    static void addBothWays()
    {
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("behind");

        QTest::addRow("forwards") << Direction::Forward << qint64(98) << qint64(200);
        QTest::addRow("backwards") << Direction::Backward << qint64(201) << qint64(99);
    }

    // From a frame that is the last but one before the middle chunk to the last one, which is shown.
    void playToTheBorder(double pause, qint64 from, Direction direction)
    {
        m_playhead->setIndex(chunksOf(100, 3, pause));
        m_playhead->seek({from});
        m_shows = false;
        m_playhead->frameShown({from});
        m_playhead->play(direction);
        m_clock->pass(0.011);
        m_playhead->frameShown(m_playhead->position());
    }

    // At 100 frames a second, with `pause` seconds more from one chunk to the next.
    static std::shared_ptr<const store::ChunkIndex> chunksOf(int frames, int chunks,
                                                             double pause = 0.0)
    {
        auto index = std::make_shared<store::ChunkIndex>();
        for (int chunk = 0; chunk < chunks; ++chunk) {
            std::vector<std::int64_t> numbers;
            std::vector<double> times;
            for (int i = chunk * frames; i < (chunk + 1) * frames; ++i) {
                numbers.push_back(i);
                times.push_back(i / 100.0 + chunk * pause);
            }
            if (!index->append(chunk, numbers, times))
                qFatal("the index refuses the frames");
        }
        index->finish();
        return index;
    }
};

QTEST_GUILESS_MAIN(TestPlayTally)
#include "tst_playtally.moc"
