// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playorder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace model {

namespace {

// Frames closer together than this (250 a second) are not asked for one by one.
constexpr double shortestSeconds = 0.004;
// Where some are not asked for anyway, a screen shows no more than this.
constexpr double refreshSeconds = 1.0 / 60;

} // namespace

bool PlayOrder::isInside(store::FrameIndex frame) const
{
    return frame.value >= first.value && frame.value <= last.value;
}

double PlayOrder::rise(store::FrameIndex from, store::FrameIndex to) const
{
    const double rise = index.time(to).seconds - index.time(from).seconds;
    return backward ? -rise : rise;
}

double PlayOrder::usualInterval() const
{
    constexpr double fallback = 1.0 / 25;
    if (pacing.everyFrame)
        return 1.0 / pacing.framesPerSecond;
    return medianInterval > 0.0 ? medianInterval : fallback;
}

std::optional<store::FrameIndex> PlayOrder::next(store::FrameIndex frame) const
{
    if (!isInside(frame) || frame == end())
        return looping ? std::optional(start()) : std::nullopt;
    return store::FrameIndex{frame.value + (backward ? -1 : 1)};
}

double PlayOrder::interval(store::FrameIndex frame) const
{
    const auto following = next(frame);
    const std::int64_t step = following ? following->value - frame.value : 0;
    if (pacing.everyFrame || step != (backward ? -1 : 1))
        return usualInterval();
    const double wait = rise(frame, *following);
    const bool isTrue =
        wait > 0.0 && std::isfinite(wait) && (wait <= maxWaitSeconds || !pacing.skipsPauses);
    return isTrue ? wait : usualInterval();
}

std::optional<PlayOrder::Step> PlayOrder::step(store::FrameIndex frame, double seconds) const
{
    const auto following = next(frame);
    if (!following)
        return std::nullopt;
    const double most = seconds / usualInterval() / 2; // the rest in shorter steps
    const std::int64_t room = isInside(frame) ? std::abs(end().value - frame.value) : 0;
    auto count = static_cast<std::int64_t>(std::min(most, static_cast<double>(room)));
    for (; count > 1; count /= 2) {
        const store::FrameIndex to{frame.value + (backward ? -count : count)};
        const double wait = rise(frame, to);
        const double longest = 1.5 * usualInterval() * static_cast<double>(count);
        if (wait > 0.0 && wait <= longest && wait <= seconds)
            return Step{to, count, wait};
    }
    return Step{*following, 1, interval(frame)};
}

bool PlayOrder::isDense(double speed) const
{
    return !pacing.everyFrame && usualInterval() / speed < shortestSeconds;
}

double PlayOrder::shortestWait(double speed) const
{
    return isDense(speed) ? refreshSeconds : shortestSeconds;
}

PlayOrder::Place PlayOrder::placeAt(double now, const Place &from, double speed,
                                    double patience) const
{
    Place place{from.frame, 0, from.due};
    for (bool skipping = true; skipping;) {
        const double late = now - place.due;
        const bool leaps = !pacing.everyFrame && (isDense(speed) || late > patience);
        const auto next = step(place.frame, leaps ? late * speed : 0.0);
        const double wait = next ? next->seconds / speed : 0.0;
        if (!next || place.due + wait > now) // exactly what an alarm was set to
            break;
        const bool isNear = next->frames == 1 && wait >= shortestSeconds && late - wait <= patience;
        skipping = place.passed > 0 || !(isNear || pacing.everyFrame);
        place = {next->to, place.passed + next->frames, place.due + wait};
    }
    return place;
}

} // namespace model
