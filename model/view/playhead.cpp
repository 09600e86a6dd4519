// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playhead.h"

#include "model/frames/framesource.h"
#include "model/view/playheadprivate.h"

#include <cmath>

namespace model {

Playhead::Playhead(QObject *parent)
    : Playhead(std::make_unique<SteadyPlayClock>(), parent)
{}

Playhead::Playhead(std::unique_ptr<PlayClock> clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(clock)))
{
    connect(d->clock.get(), &PlayClock::rang, this, [this] { d->advance(); });
}

Playhead::~Playhead() = default;

void Playhead::setReader(std::shared_ptr<const store::Reader> reader)
{
    setIndex(sharedIndex(reader));
}

void Playhead::setIndex(std::shared_ptr<const store::ChunkIndex> index)
{
    pause();
    d->index = std::move(index);
    d->gaps.reset();
    d->medianInterval = d->index ? d->index->medianInterval() : 0.0;
    d->tally = {};
    d->stride = 0;
    d->position = {};
    d->shown = false;
    d->unreadableTo.reset();
    d->startAtShown = true;
    d->inPoint.reset();
    d->outPoint.reset();
    d->places = {};
    emit rangeChanged();
    d->announceHistory();
    emit positionChanged(d->position);
}

void Playhead::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    d->index = sharedIndex(reader);
    d->medianInterval = d->index->medianInterval();
}

void Playhead::setGaps(std::shared_ptr<const FrameSet> gaps)
{
    d->gaps = std::move(gaps);
}

bool Playhead::isEmpty() const
{
    return d->isEmpty();
}

store::FrameIndex Playhead::position() const
{
    return d->position;
}

bool Playhead::isAtEnd() const
{
    return !isEmpty() && d->position == d->lastFrame();
}

bool Playhead::isPlaying() const
{
    return d->playing;
}

Playhead::Direction Playhead::direction() const
{
    return d->direction;
}

double Playhead::speed() const
{
    return d->speed;
}

const PlayPacing &Playhead::pacing() const
{
    return d->pacing;
}

const PlayTally &Playhead::tally() const
{
    return d->tally;
}

std::int64_t Playhead::stride() const
{
    return d->stride;
}

bool Playhead::isLooping() const
{
    return d->looping;
}

std::optional<store::FrameIndex> Playhead::inPoint() const
{
    return d->inPoint;
}

std::optional<store::FrameIndex> Playhead::outPoint() const
{
    return d->outPoint;
}

bool Playhead::canGoBack() const
{
    return d->places.canGoBack();
}

bool Playhead::canGoForth() const
{
    return d->places.canGoForth();
}

void Playhead::seek(store::FrameIndex index)
{
    if (!isEmpty())
        d->jumpTo(d->clamped(index.value));
}

void Playhead::visit(store::FrameIndex index)
{
    d->endDrag();
    seek(index);
    d->endDrag();
}

void Playhead::place(store::FrameIndex index)
{
    if (!isEmpty())
        d->userMoveTo(d->clamped(index.value));
}

void Playhead::step(qint64 frames)
{
    if (isEmpty())
        return;
    pause();
    const qint64 last = d->lastFrame().value;
    d->userMoveTo(d->clamped(d->position.value + std::clamp(frames, -last, last)));
}

void Playhead::stepSeconds(double seconds)
{
    if (isEmpty() || seconds == 0.0 || !std::isfinite(seconds))
        return;
    pause();
    const std::int64_t here = d->position.value;
    const double time = d->index->time(d->position).seconds;
    const auto there =
        std::isfinite(time) ? d->index->nearest(store::FrameTime{time + seconds}) : std::nullopt;
    const std::int64_t target = there ? there->value : here;
    // Across a hole the nearest frame may be this one, or lie on the wrong side: one frame then.
    const bool moves = seconds > 0 ? target > here : target < here;
    d->userMoveTo(d->clamped(moves ? target : here + (seconds > 0 ? 1 : -1)));
}

void Playhead::toStart()
{
    visit({0});
}

void Playhead::toEnd()
{
    if (!isEmpty())
        visit(d->lastFrame());
}

void Playhead::toNextGap()
{
    if (const auto gap = d->gaps ? d->gaps->next(d->position) : std::nullopt)
        visit(*gap);
}

void Playhead::toPreviousGap()
{
    if (const auto gap = d->gaps ? d->gaps->previous(d->position) : std::nullopt)
        visit(*gap);
}

void Playhead::play(Direction direction)
{
    if (isEmpty() || (d->playing && d->direction == direction))
        return;
    if (!d->playing)
        d->tally = {};
    d->playing = true;
    d->direction = direction;
    d->unreadableTo.reset(); // that was the other way, or it may be there again
    d->due = d->clock->seconds();
    d->moved = -std::numeric_limits<double>::infinity();
    d->startAtShown = !d->shown;
    emit playingChanged(true);
    const PlayOrder order = d->order();
    if (!order.next(d->position))
        d->userMoveTo(order.start());
    d->schedule();
}

void Playhead::pause()
{
    if (!d->playing)
        return;
    d->playing = false;
    d->clock->clearAlarm();
    if (d->speedBeforeShuttle)
        d->changeSpeed(*std::exchange(d->speedBeforeShuttle, std::nullopt));
    emit playingChanged(false);
}

void Playhead::togglePlay()
{
    if (d->playing)
        pause();
    else
        play(Direction::Forward);
}

void Playhead::shuttle(Direction direction)
{
    if (!d->playing)
        return play(direction);
    const double usual = d->speedBeforeShuttle.value_or(d->speed);
    const bool along = direction == d->direction;
    if (!along && d->speed <= usual)
        return play(direction);
    d->speedBeforeShuttle = usual;
    d->changeSpeed(along ? d->speed * 2 : d->speed / 2);
}

void Playhead::setSpeed(double speed)
{
    d->speedBeforeShuttle.reset();
    d->changeSpeed(speed);
}

void Playhead::setPacing(const PlayPacing &pacing)
{
    d->pacing = pacing;
    d->schedule();
}

void Playhead::setLooping(bool loop)
{
    if (loop == d->looping)
        return;
    d->looping = loop;
    d->schedule();
    emit loopingChanged(loop);
}

void Playhead::setInPoint(std::optional<store::FrameIndex> index)
{
    if (isEmpty())
        return;
    if (index)
        index = d->clamped(index->value);
    if (index == d->inPoint)
        return;
    d->inPoint = index;
    if (index && d->outPoint && d->outPoint->value < index->value)
        d->outPoint.reset();
    emit rangeChanged();
}

void Playhead::setOutPoint(std::optional<store::FrameIndex> index)
{
    if (isEmpty())
        return;
    if (index)
        index = d->clamped(index->value);
    if (index == d->outPoint)
        return;
    d->outPoint = index;
    if (index && d->inPoint && d->inPoint->value > index->value)
        d->inPoint.reset();
    emit rangeChanged();
}

void Playhead::goBack()
{
    if (canGoBack())
        d->revisit(d->places.goBack(d->position));
}

void Playhead::goForth()
{
    if (canGoForth())
        d->revisit(d->places.goForth(d->position));
}

void Playhead::frameShown(store::FrameIndex index)
{
    d->answered(index, &PlayTally::shown);
}

void Playhead::frameFailed(store::FrameIndex index)
{
    d->answered(index, &PlayTally::unreadable);
}

void Playhead::chunkFailed(store::FrameIndex index)
{
    if (index == d->position && d->playing)
        d->unreadableTo = d->chunkEnd();
    d->answered(index, &PlayTally::unreadable);
}

} // namespace model
