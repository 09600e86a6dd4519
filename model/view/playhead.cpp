// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playhead.h"

#include "model/timing/frameset.h"
#include "model/view/framesource.h"
#include "model/view/playclock.h"
#include "model/view/playorder.h"
#include "model/view/visitedplaces.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace model {

namespace {

// A frame at most this late is still asked for, one by one; later, time has gone on without it.
constexpr double catchUpSeconds = 0.05;
// Frames closer together than this (250 a second) are not asked for one by one.
constexpr double shortestSeconds = 0.004;
// Seeks closer together than this are one drag.
constexpr double dragSeconds = 1.0;

} // namespace

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
        return {*index, direction == Direction::Backward, looping, first, last, medianInterval};
    }
    double secondsTo(store::FrameIndex frame, const PlayOrder &playOrder) const
    {
        return playOrder.interval(frame, maxWaitSeconds) / speed;
    }

    void moveTo(store::FrameIndex frame);
    void userMoveTo(store::FrameIndex frame);
    void jumpTo(store::FrameIndex frame);
    void revisit(store::FrameIndex frame);
    void schedule();
    void advance();
    void changeSpeed(double newSpeed);
    void announceHistory();

    Playhead *q;
    std::unique_ptr<PlayClock> clock;
    std::shared_ptr<const store::ChunkIndex> index;
    std::shared_ptr<const FrameSet> gaps;
    double medianInterval = 0.0;
    store::FrameIndex position;
    bool shown = false; // `position` reached the screen
    bool startAtShown = true; // the user chose `position`: its time begins when it is seen
    double due = 0.0; // when `position` was to be shown, by the clock
    double moved = 0.0; // when playing moved last, by the clock
    bool playing = false;
    Direction direction = Direction::Forward;
    double speed = 1.0;
    std::optional<double> speedBeforeShuttle;
    bool looping = false;
    std::optional<store::FrameIndex> inPoint;
    std::optional<store::FrameIndex> outPoint;
    VisitedPlaces places;
    double lastJump = -std::numeric_limits<double>::infinity();
};

void Playhead::Private::moveTo(store::FrameIndex frame)
{
    if (frame == position)
        return;
    position = frame;
    shown = false;
    emit q->positionChanged(frame);
}

void Playhead::Private::userMoveTo(store::FrameIndex frame)
{
    if (frame == position)
        return;
    startAtShown = true;
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
    lastJump = -std::numeric_limits<double>::infinity();
    announceHistory();
    userMoveTo(frame);
}

void Playhead::Private::announceHistory()
{
    emit q->historyChanged(places.canGoBack(), places.canGoForth());
}

// Sets the alarm for the frame after a position that is on the screen.
void Playhead::Private::schedule()
{
    if (!playing || !shown)
        return;
    clock->setAlarm(std::max(due + secondsTo(position, order()), moved + shortestSeconds));
}

void Playhead::Private::advance()
{
    if (!playing || !shown)
        return;
    const PlayOrder playOrder = order();
    const double now = clock->seconds();
    store::FrameIndex target = position;
    for (bool skipping = true; skipping;) {
        const auto next = playOrder.next(target);
        if (!next) {
            if (target == position)
                return q->pause();
            break;
        }
        const double wait = secondsTo(target, playOrder);
        if (due + wait > now)
            break;
        due += wait;
        const bool slightlyLate = now - due <= catchUpSeconds && wait >= shortestSeconds;
        skipping = !(target == position && slightlyLate);
        target = *next;
    }
    if (target != position)
        moved = now;
    moveTo(target);
    schedule();
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
    d->position = {};
    d->shown = false;
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
    seek({0});
}

void Playhead::toEnd()
{
    if (!isEmpty())
        seek(d->lastFrame());
}

void Playhead::toNextGap()
{
    if (const auto gap = d->gaps ? d->gaps->next(d->position) : std::nullopt)
        seek(*gap);
}

void Playhead::toPreviousGap()
{
    if (const auto gap = d->gaps ? d->gaps->previous(d->position) : std::nullopt)
        seek(*gap);
}

void Playhead::play(Direction direction)
{
    if (isEmpty() || (d->playing && d->direction == direction))
        return;
    d->playing = true;
    d->direction = direction;
    d->due = d->clock->seconds();
    d->moved = d->due - shortestSeconds;
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
    if (index != d->position || d->shown)
        return;
    d->shown = true;
    if (std::exchange(d->startAtShown, false))
        d->due = d->clock->seconds();
    d->schedule();
}

} // namespace model
