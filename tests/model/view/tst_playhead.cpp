// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playhead.h"

#include "model/timing/frameset.h"
#include "store/index/chunkindex.h"
#include "tests/model/view/playtest.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace model;
using store::FrameIndex;
using Direction = Playhead::Direction;

class TestPlayhead : public PlayTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void asksForEveryFrameAtNormalSpeed()
    {
        m_playhead->play(Direction::Forward);
        m_clock->pass(1.005);

        QCOMPARE(m_asked.size(), 100U);
        for (std::size_t i = 0; i < m_asked.size(); ++i)
            QCOMPARE(m_asked[i], static_cast<std::int64_t>(i + 1));
    }

    void asksForEveryFrameThoughTheTimerIsLate()
    {
        m_playhead->play(Direction::Forward);
        for (int i = 0; i < 100; ++i)
            m_clock->sleepThrough(i % 3 == 0 ? 0.018 : 0.006);
        m_clock->pass(0.01);

        QVERIFY(m_asked.size() >= 100U);
        for (std::size_t i = 0; i < m_asked.size(); ++i)
            QCOMPARE(m_asked[i], static_cast<std::int64_t>(i + 1));
    }

    void playsBackwardsByTheSameTimes()
    {
        m_playhead->seek({500});
        m_asked.clear();
        m_playhead->play(Direction::Backward);
        m_clock->pass(0.5005);

        QCOMPARE(m_asked.size(), 50U);
        QCOMPARE(m_asked.front(), 499);
        QCOMPARE(m_asked.back(), 450);
    }

    void followsUnevenTimes()
    {
        setTimes({0.0, 0.1, 0.5, 0.6, 1.6});
        m_playhead->play(Direction::Forward);

        m_clock->pass(0.4);
        QCOMPARE(m_playhead->position().value, 1);
        m_clock->pass(0.15);
        QCOMPARE(m_playhead->position().value, 2);
        m_clock->pass(0.1);
        QCOMPARE(m_playhead->position().value, 3);
        m_clock->pass(0.9);
        QCOMPARE(m_playhead->position().value, 3);
        m_clock->pass(0.1);
        QCOMPARE(m_playhead->position().value, 4);
    }

    void strangeIntervalsCountAsTheMedian_data()
    {
        QTest::addColumn<double>("interval");

        QTest::addRow("none") << 0.0;
        QTest::addRow("back") << -3.0;
        QTest::addRow("a night") << 30000.0;
        QTest::addRow("unknown") << std::numeric_limits<double>::quiet_NaN();
    }

    void strangeIntervalsCountAsTheMedian()
    {
        QFETCH(double, interval);
        setTimes({0.0, 0.1, 0.2, 0.3, 0.3 + interval, 0.4 + interval, 0.5 + interval});
        m_playhead->seek({3});
        m_playhead->play(Direction::Forward);

        m_clock->pass(0.09);
        QCOMPARE(m_playhead->position().value, 3);
        m_clock->pass(0.02);
        QCOMPARE(m_playhead->position().value, 4);
    }

    void slowDecodingSkipsFramesInsteadOfTime()
    {
        m_playhead->play(Direction::Forward);
        m_shows = false;
        for (int i = 0; i < 10; ++i) {
            m_clock->pass(0.2); // each frame takes 200 ms
            m_playhead->frameShown(m_playhead->position());
        }
        m_clock->pass(0.001);

        QVERIFY2(m_playhead->position().value >= 180,
                 qPrintable(QString::number(m_playhead->position().value)));
        QVERIFY(m_asked.size() <= 12U);
    }

    void doesNotAskWhileTheLastFrameIsNotShown()
    {
        m_shows = false;
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.5);

        QCOMPARE(m_asked.size(), 1U);
        m_playhead->frameShown({77}); // some other frame
        m_clock->pass(0.5);
        QCOMPARE(m_asked.size(), 1U);
    }

    void timeOfAJumpBeginsWhenItIsSeen()
    {
        m_playhead->play(Direction::Forward);
        m_shows = false;
        m_playhead->seek({600});
        m_clock->pass(0.3); // decoding takes its time
        m_shows = true;
        m_playhead->frameShown({600});
        m_clock->pass(0.0101);

        QCOMPARE(m_playhead->position().value, 601);
    }

    void speedScalesTime()
    {
        m_playhead->setSpeed(2.0);
        m_playhead->play(Direction::Forward);
        m_clock->pass(1.001);
        QCOMPARE(m_playhead->position().value, 200);

        m_playhead->setSpeed(0.5);
        m_clock->pass(1.0);
        QCOMPARE(m_playhead->position().value, 250);
    }

    void highSpeedSkipsButKeepsTime()
    {
        m_playhead->setSpeed(16.0);
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.5);

        QVERIFY(std::abs(m_playhead->position().value - 800) <= 1600 / 60); // a refresh
        QVERIFY(m_asked.size() < 200U);
    }

    void speedStaysWithinItsLimits()
    {
        m_playhead->setSpeed(1e9);
        QCOMPARE(m_playhead->speed(), Playhead::maxSpeed);
        m_playhead->setSpeed(0.0);
        QCOMPARE(m_playhead->speed(), Playhead::minSpeed);
        m_playhead->setSpeed(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(m_playhead->speed(), Playhead::minSpeed);
    }

    void pausesAtTheEnd()
    {
        m_playhead->seek({990});
        QSignalSpy playing(m_playhead.get(), &Playhead::playingChanged);
        m_playhead->play(Direction::Forward);
        m_clock->pass(1.0);

        QCOMPARE(m_playhead->position().value, 999);
        QVERIFY(!m_playhead->isPlaying());
        QVERIFY(!m_clock->alarm());
        QCOMPARE(playing.size(), 2);
    }

    void playingFromTheEndBeginsAnew()
    {
        m_playhead->toEnd();
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.0501);
        QCOMPARE(m_playhead->position().value, 5);

        m_playhead->pause();
        m_playhead->toStart();
        m_playhead->play(Direction::Backward);
        m_clock->pass(0.0501);
        QCOMPARE(m_playhead->position().value, 994);
    }

    void loopsBetweenInAndOut_data()
    {
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<std::vector<std::int64_t>>("frames");

        QTest::addRow("forward") << Direction::Forward
                                 << std::vector<std::int64_t>{11, 12, 10, 11, 12, 10};
        QTest::addRow("backward") << Direction::Backward
                                  << std::vector<std::int64_t>{12, 11, 10, 12, 11, 10};
    }

    void loopsBetweenInAndOut()
    {
        QFETCH(Direction, direction);
        QFETCH(std::vector<std::int64_t>, frames);
        m_playhead->setInPoint(FrameIndex{10});
        m_playhead->setOutPoint(FrameIndex{12});
        m_playhead->setLooping(true);
        m_playhead->seek({10});
        m_asked.clear();
        m_playhead->play(direction);
        m_clock->pass(0.0605);

        QCOMPARE(m_asked, frames);
    }

    void loopOfOneFrameStaysThere()
    {
        m_playhead->setInPoint(FrameIndex{10});
        m_playhead->setOutPoint(FrameIndex{10});
        m_playhead->setLooping(true);
        m_playhead->seek({10});
        m_playhead->play(Direction::Forward);
        m_clock->pass(1.0);

        QCOMPARE(m_playhead->position().value, 10);
        QVERIFY(m_playhead->isPlaying());
    }

    void loopsTheWholeStoreWithoutPoints()
    {
        m_playhead->seek({998});
        m_playhead->setLooping(true);
        m_playhead->play(Direction::Forward);
        m_clock->pass(0.0305);

        QCOMPARE(m_playhead->position().value, 1);
    }

    void inPointBehindOutPointClearsIt()
    {
        QSignalSpy changed(m_playhead.get(), &Playhead::rangeChanged);
        m_playhead->setOutPoint(FrameIndex{10});
        m_playhead->setInPoint(FrameIndex{20});

        QVERIFY(!m_playhead->outPoint());
        QCOMPARE(m_playhead->inPoint()->value, 20);
        QCOMPARE(changed.size(), 2);
    }

    void stepsPauseAndStayInTheStore()
    {
        m_playhead->play(Direction::Forward);
        m_playhead->step(-5);
        QCOMPARE(m_playhead->position().value, 0);
        QVERIFY(!m_playhead->isPlaying());
        m_playhead->step(std::numeric_limits<qint64>::max());
        QCOMPARE(m_playhead->position().value, 999);
        m_playhead->step(-1);
        QCOMPARE(m_playhead->position().value, 998);
    }

    void stepsBySecondsToTheNearestFrame()
    {
        m_playhead->stepSeconds(1.0);
        QCOMPARE(m_playhead->position().value, 100);
        m_playhead->stepSeconds(-0.5);
        QCOMPARE(m_playhead->position().value, 50);
    }

    void stepBySecondsCrossesAHole()
    {
        setTimes({0.0, 1.0, 500.0, 501.0});
        m_playhead->seek({1});

        m_playhead->stepSeconds(1.0);
        QCOMPARE(m_playhead->position().value, 2);
        m_playhead->stepSeconds(-1.0);
        QCOMPARE(m_playhead->position().value, 1);
    }

    void goesFromGapToGap()
    {
        auto index = std::make_shared<store::ChunkIndex>();
        QVERIFY(index->append(0, std::vector<std::int64_t>{0, 1, 5, 6, 7, 20},
                              std::vector{0.0, 0.1, 0.5, 0.6, 0.7, 2.0}));
        index->finish();
        m_playhead->setIndex(index);
        auto gaps = std::make_shared<FrameSet>(6);
        for (const std::int64_t behind : {2, 5})
            gaps->add({behind});
        m_playhead->setGaps(gaps);

        for (const int place : {2, 5, 5}) {
            m_playhead->toNextGap();
            QCOMPARE(m_playhead->position().value, place);
        }
        m_playhead->toPreviousGap();
        QCOMPARE(m_playhead->position().value, 2);
    }

    void shuttleGetsFasterAndTurnsAround()
    {
        m_playhead->shuttle(Direction::Forward);
        QVERIFY(m_playhead->isPlaying());
        QCOMPARE(m_playhead->speed(), 1.0);
        m_playhead->shuttle(Direction::Forward);
        m_playhead->shuttle(Direction::Forward);
        QCOMPARE(m_playhead->speed(), 4.0);
        m_playhead->shuttle(Direction::Backward);
        QCOMPARE(m_playhead->speed(), 2.0);
        m_playhead->shuttle(Direction::Backward);
        QCOMPARE(m_playhead->speed(), 1.0);
        QCOMPARE(m_playhead->direction(), Direction::Forward);
        m_playhead->shuttle(Direction::Backward);
        QCOMPARE(m_playhead->direction(), Direction::Backward);
        m_playhead->shuttle(Direction::Backward);
        QCOMPARE(m_playhead->speed(), 2.0);

        m_playhead->pause();
        QCOMPARE(m_playhead->speed(), 1.0);
    }

    void goesBackAndForthAmongJumps()
    {
        m_playhead->seek({100});
        m_clock->pass(5.0);
        m_playhead->step(3); // no jump, but where we leave from
        m_playhead->seek({500});
        QVERIFY(m_playhead->canGoBack());
        QVERIFY(!m_playhead->canGoForth());

        m_playhead->goBack();
        QCOMPARE(m_playhead->position().value, 103);
        m_playhead->goBack();
        QCOMPARE(m_playhead->position().value, 0);
        QVERIFY(!m_playhead->canGoBack());
        m_playhead->goForth();
        m_playhead->goForth();
        QCOMPARE(m_playhead->position().value, 500);
    }

    void dragIsOnePlace()
    {
        m_playhead->seek({100});
        m_clock->pass(5.0);
        for (int i = 0; i < 50; ++i) {
            m_playhead->seek({200 + i});
            m_clock->pass(0.02);
        }

        m_playhead->goBack();
        QCOMPARE(m_playhead->position().value, 100);
        m_playhead->goForth();
        QCOMPARE(m_playhead->position().value, 249);
    }

    void visitsInQuickSuccessionArePlacesOfTheirOwn()
    {
        m_playhead->visit({100});
        m_playhead->visit({200});
        m_playhead->seek({300});
        m_playhead->toEnd();
        QCOMPARE(m_playhead->position().value, 999);

        for (const std::int64_t place : {300, 200, 100, 0}) {
            m_playhead->goBack();
            QCOMPARE(m_playhead->position().value, place);
        }
        QVERIFY(!m_playhead->canGoBack());
    }

    void whereItIsGoneOnFromIsNoJump()
    {
        m_playhead->place({100});
        QCOMPARE(m_playhead->position().value, 100);
        QVERIFY(!m_playhead->canGoBack());
        m_playhead->place({5000});
        QCOMPARE(m_playhead->position().value, 999);
    }

    void emptyStoreDoesNothing()
    {
        m_playhead->setIndex(std::make_shared<store::ChunkIndex>());
        QVERIFY(m_playhead->isEmpty());
        m_asked.clear();

        m_playhead->play(Direction::Forward);
        m_playhead->seek({5});
        m_playhead->step(1);
        m_playhead->stepSeconds(1.0);
        m_playhead->toEnd();
        m_playhead->setInPoint(FrameIndex{1});

        QVERIFY(m_asked.empty());
        QVERIFY(!m_playhead->isPlaying());
    }

    void newStoreBeginsAtItsStart()
    {
        m_playhead->seek({700});
        m_playhead->setInPoint(FrameIndex{5});
        m_playhead->play(Direction::Forward);

        m_playhead->setIndex(indexOf(steadyTimes(10, 25.0)));

        QCOMPARE(m_playhead->position().value, 0);
        QVERIFY(!m_playhead->isPlaying());
        QVERIFY(!m_playhead->inPoint());
        QVERIFY(!m_playhead->canGoBack());
        QCOMPARE(m_asked.back(), 0);
    }

    void theRealClockRings()
    {
        SteadyPlayClock clock;
        QSignalSpy rang(&clock, &PlayClock::rang);
        const double asked = clock.seconds() + 0.02;

        clock.setAlarm(asked);

        QTRY_COMPARE(rang.size(), 1);
        QVERIFY(clock.seconds() >= asked);
    }

private:
    void setTimes(const std::vector<double> &times)
    {
        m_playhead->setIndex(indexOf(times));
        m_asked.clear();
    }
};

QTEST_GUILESS_MAIN(TestPlayhead)
#include "tst_playhead.moc"
