// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/filmslots.h"

#include "tests/widgets/common/madeupframes.h"

#include <QTest>

#include <cmath>

using model::TimeAxis;
using widgets::filmSlots;
using widgets::TimelineScale;

class TestFilmSlots : public QObject
{
    Q_OBJECT

private slots:
    void placesStandSideBySide()
    {
        const auto frames = madeUpFrames(1000);
        const TimelineScale scale(frames, TimeAxis::Unit::Seconds, 10, 800);
        const auto places = filmSlots(scale, frames, 85);

        QCOMPARE(places.size(), 9U);
        double left = 10;
        for (const widgets::FilmSlot &slot : places) {
            QVERIFY(std::abs(slot.left - left) < 1e-9);
            QVERIFY(slot.width >= 85);
            left += slot.width;
        }
        QVERIFY(std::abs(left - 810) < 1e-9);
    }

    void eachWishesTheFrameInItsMiddle_data()
    {
        QTest::addColumn<TimeAxis::Unit>("unit");
        QTest::addRow("time") << TimeAxis::Unit::Seconds;
        QTest::addRow("index") << TimeAxis::Unit::Index;
    }

    void eachWishesTheFrameInItsMiddle()
    {
        QFETCH(TimeAxis::Unit, unit);
        const auto frames = madeUpFrames(1000);
        const TimelineScale scale(frames, unit, 0, 800);
        for (const widgets::FilmSlot &slot : filmSlots(scale, frames, 80)) {
            const double middle = slot.left + slot.width / 2;
            QVERIFY(std::abs(scale.toX(slot.wish.target) - middle) < 1);
            QVERIFY(std::abs(scale.toX(slot.wish.first) - slot.left) < 1);
            QVERIFY(std::abs(scale.toX(slot.wish.last) - (slot.left + slot.width)) < 1);
            QCOMPARE(slot.wish.keyFrom, slot.wish.first);
        }
    }

    // Ten seconds of frames, a pause of ninety.
    void aGapHasNoPictures()
    {
        auto frames = madeUpFrames(20);
        const auto seconds = [](std::int64_t index) {
            return static_cast<double>(index < 10 ? index : index + 90);
        };
        frames.interval = 1.0;
        frames.frame = [seconds](store::FrameIndex index) {
            return store::FrameId{index, {index.value}, {seconds(index.value)}};
        };
        frames.nearestTime = [seconds](store::FrameTime time) {
            std::int64_t best = 0;
            for (std::int64_t i = 0; i < 20; ++i)
                if (std::abs(seconds(i) - time.seconds) < std::abs(seconds(best) - time.seconds))
                    best = i;
            return std::optional(store::FrameIndex{best});
        };
        const TimelineScale scale(frames, TimeAxis::Unit::Seconds, 0, 1000);
        const auto places = filmSlots(scale, frames, 50);

        QVERIFY(places.size() >= 4 && places.size() <= 6);
        for (const widgets::FilmSlot &slot : places)
            QVERIFY(slot.left < 120 || slot.left > 820);
    }

    void fewFramesStandAsWideAsTheyLast()
    {
        auto frames = madeUpFrames(4);
        frames.interval = 1.0;
        const TimelineScale scale(frames, TimeAxis::Unit::Seconds, 0, 800);
        QCOMPARE(filmSlots(scale, frames, 80).size(), 10U);
    }

    void thereAreNeverTooMany()
    {
        const auto frames = madeUpFrames(100'000);
        const TimelineScale scale(frames, TimeAxis::Unit::Seconds, 0, 8000);
        QCOMPARE(filmSlots(scale, frames, 20).size(), 100U);
        QCOMPARE(filmSlots(scale, frames, 1e6).size(), 1U);
    }
};

QTEST_MAIN(TestFilmSlots)
#include "tst_filmslots.moc"
