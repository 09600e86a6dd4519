// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playheadprivate.h"

#include <cmath>
#include <cstdlib>

namespace model {

namespace {

// A frame at most this late is still asked for, one by one; later, time has gone on without it. Unless
// frames come slowly one after the other, the program was only busy for a moment, and what was missed
// is made up for.
constexpr double longPatience = 0.5;
constexpr double shortPatience = 0.05;
constexpr int mostSlow = 2; // in a row
// Seeks closer together than this are one drag.
constexpr double dragSeconds = 1.0;

} // namespace

void Playhead::Private::moveTo(store::FrameIndex frame)
{
    if (frame == position)
        return;
    position = frame;
    shown = false;
    unreadableTo.reset();
    emit q->positionChanged(frame);
}

void Playhead::Private::userMoveTo(store::FrameIndex frame)
{
    if (frame == position)
        return;
    startAtShown = true;
    stride = 0;
    clock->clearAlarm();
    moveTo(frame);
}

void Playhead::Private::jumpTo(store::FrameIndex frame)
{
    const double now = clock->seconds();
    if (frame != position) {
        places.jump(position, frame, now - lastJump < dragSeconds);
        lastJump = now;
        announceHistory();
    }
    userMoveTo(frame);
}

void Playhead::Private::revisit(store::FrameIndex frame)
{
    endDrag();
    announceHistory();
    userMoveTo(frame);
}

void Playhead::Private::endDrag()
{
    lastJump = -std::numeric_limits<double>::infinity();
}

void Playhead::Private::announceHistory()
{
    emit q->historyChanged(places.canGoBack(), places.canGoForth());
}

// Sets the alarm for the frame after a position that is on the screen, or after what is passed.
void Playhead::Private::schedule()
{
    if (!playing || !shown)
        return;
    const PlayOrder playOrder = order();
    const double wait = playOrder.interval(unreadableTo.value_or(position)) / speed;
    clock->setAlarm(std::max(due + wait, moved + playOrder.shortestWait(speed)));
}

void Playhead::Private::advance()
{
    if (!playing || !shown)
        return;
    const PlayOrder playOrder = order();
    const double now = clock->seconds();
    const store::FrameIndex from = unreadableTo.value_or(position);
    const PlayOrder::Place place = playOrder.placeAt(now, {from, 0, due}, speed, patience());
    if (place.passed == 0 && !playOrder.next(from))
        return q->pause();
    due = place.due;
    if (place.passed > 0 && place.frame != position) {
        moved = now;
        tally.skipped += place.passed - 1;
        tally.unreadable += std::abs(from.value - position.value);
        stride = pacing.everyFrame ? 0 : place.passed;
    }
    moveTo(place.passed > 0 ? place.frame : position);
    schedule();
}

double Playhead::Private::patience() const
{
    return slowAnswers > mostSlow ? shortPatience : longPatience;
}

void Playhead::Private::answered(store::FrameIndex frame, std::int64_t PlayTally::*as)
{
    if (frame != position || shown)
        return;
    shown = true;
    const double now = clock->seconds();
    const bool isChosen = std::exchange(startAtShown, false);
    if (isChosen)
        due = now;
    const bool isSlow = playing && !isChosen && now - moved > order().usualInterval() / speed;
    slowAnswers = isSlow ? slowAnswers + 1 : 0;
    if (playing)
        ++(tally.*as);
    if (playing && as == &PlayTally::shown && now - due > PlayTally::lateSeconds)
        ++tally.late;
    if (pacing.everyFrame) // what comes after is later, too
        due = std::max(due, now - PlayTally::lateSeconds);
    schedule();
}

// The frame that ends the chunk of the position, in the direction of playing.
store::FrameIndex Playhead::Private::chunkEnd() const
{
    const auto chunks = index->chunks();
    const int number = index->locate(position).chunk;
    const auto chunk = std::find_if(chunks.begin(), chunks.end(),
                                    [number](const auto &one) { return one.number == number; });
    const PlayOrder playOrder = order();
    const std::int64_t end = playOrder.end().value;
    if (playOrder.backward)
        return {std::max(chunk->first.value, end)};
    return {std::min(chunk->first.value + chunk->count - 1, end)};
}

void Playhead::Private::changeSpeed(double newSpeed)
{
    newSpeed = std::clamp(newSpeed, minSpeed, maxSpeed);
    if (newSpeed == speed || std::isnan(newSpeed))
        return;
    // The part of the interval that has passed keeps its share.
    const double now = clock->seconds();
    due = now - (now - due) * speed / newSpeed;
    speed = newSpeed;
    schedule();
    emit q->speedChanged(speed);
}

} // namespace model
