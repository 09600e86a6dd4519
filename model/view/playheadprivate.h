// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/frameset.h"
#include "model/view/playclock.h"
#include "model/view/playhead.h"
#include "model/view/playorder.h"
#include "model/view/visitedplaces.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace model {

// What a playhead knows, how it moves, how it plays. Nobody but Playhead includes it.
class Playhead::Private
{
public:
    Private(Playhead *playhead, std::unique_ptr<PlayClock> playClock)
        : q(playhead)
        , clock(std::move(playClock))
    {}

    bool isEmpty() const { return !index || index->frameCount() == 0; }
    store::FrameIndex lastFrame() const { return {index->frameCount() - 1}; }
    store::FrameIndex clamped(std::int64_t value) const
    {
        return {std::clamp<std::int64_t>(value, 0, lastFrame().value)};
    }
    PlayOrder order() const
    {
        const store::FrameIndex first =
            looping ? inPoint.value_or(store::FrameIndex{0}) : store::FrameIndex{0};
        const store::FrameIndex last = looping ? outPoint.value_or(lastFrame()) : lastFrame();
        const bool backward = direction == Direction::Backward;
        return {*index, backward, looping, first, last, medianInterval, pacing};
    }

    void moveTo(store::FrameIndex frame);
    void userMoveTo(store::FrameIndex frame);
    void jumpTo(store::FrameIndex frame);
    void endDrag(); // the next jump is not one of the same drag
    void revisit(store::FrameIndex frame);
    void schedule();
    void advance();
    void answered(store::FrameIndex frame, std::int64_t PlayTally::*as);
    store::FrameIndex chunkEnd() const;
    double patience() const; // seconds
    void changeSpeed(double newSpeed);
    void announceHistory();

    Playhead *q;
    std::unique_ptr<PlayClock> clock;
    std::shared_ptr<const store::ChunkIndex> index;
    std::shared_ptr<const FrameSet> gaps;
    double medianInterval = 0.0;
    store::FrameIndex position;
    std::optional<store::FrameIndex> unreadableTo; // from `position` on; playing passes them
    bool shown = false; // `position` reached the screen
    bool startAtShown = true; // the user chose `position`: its time begins when it is seen
    double due = 0.0; // when `position` was to be shown, by the clock
    double moved = 0.0; // when playing moved last, by the clock
    int slowAnswers = 0; // in a row: the frame moved to took longer than it is to be seen
    bool playing = false;
    Direction direction = Direction::Forward;
    double speed = 1.0;
    std::optional<double> speedBeforeShuttle;
    PlayPacing pacing;
    PlayTally tally;
    std::int64_t stride = 0;
    bool looping = false;
    std::optional<store::FrameIndex> inPoint;
    std::optional<store::FrameIndex> outPoint;
    VisitedPlaces places;
    double lastJump = -std::numeric_limits<double>::infinity();
};

} // namespace model
