// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/frameticks.h"

#include "model/median.h"
#include "widgets/axis/tickspacing.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace widgets {

namespace {

constexpr std::int64_t samples = 32;

using Unit = model::TimeAxis::Unit;

// Frames [begin, end).
struct Frames
{
    const FrameLookup &lookup;
    std::int64_t begin;
    std::int64_t end;

    std::int64_t number(std::int64_t index) const { return lookup.frame({index}).number.value; }
};

// How much the number rises from frame to frame as a rule.
double slopeOf(const Frames &frames)
{
    const auto stride = std::max<std::int64_t>(1, (frames.end - frames.begin) / samples);
    std::vector<double> slopes;
    for (auto at = frames.begin; at + stride < frames.end; at += stride) {
        const double rise = double(frames.number(at + stride)) - double(frames.number(at));
        if (rise > 0)
            slopes.push_back(rise / static_cast<double>(stride));
    }
    return slopes.empty() ? 1.0 : model::median(std::move(slopes));
}

// The smallest multiple of `step` that is not below `number`; empty if there is none.
std::optional<std::int64_t> roundedUp(std::int64_t number, std::int64_t step)
{
    const auto rest = number % step;
    const auto missing = rest > 0 ? step - rest : -rest;
    if (number > 0 && missing > INT64_MAX - number)
        return std::nullopt;
    return number + missing;
}

// The first of the frames with a round number, or the next behind it; empty if no round one lies
// among theirs, or they do not rise.
std::optional<std::int64_t> firstRound(const Frames &frames, std::int64_t step)
{
    const auto target = roundedUp(frames.number(frames.begin), step);
    if (!target || frames.number(frames.end - 1) < *target)
        return std::nullopt;
    auto low = frames.begin, high = frames.end - 1;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (frames.number(middle) < *target)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Tick tickAt(const Frames &frames, std::int64_t index)
{
    return {static_cast<double>(index), QLocale().toString(qlonglong(frames.number(index))), false};
}

} // namespace

QList<Tick> frameNumberTicks(const model::TimeAxis &axis, const FrameLookup &frames,
                             const TextWidth &textWidth)
{
    const auto begin = std::max<std::int64_t>(0, std::llround(std::floor(axis.begin())));
    const Frames shown{frames, begin,
                       std::min<std::int64_t>(frames.count, std::llround(std::ceil(axis.end())))};
    if (shown.begin >= shown.end)
        return {};
    const int widest = std::max(textWidth(tickAt(shown, shown.begin).label),
                                textWidth(tickAt(shown, shown.end - 1).label));
    const int spacing = std::max(24, static_cast<int>(std::ceil(widest * labelSpacing)));
    const double slope = slopeOf(shown);
    const double step =
        model::TimeAxis(Unit::Index, 0, slope * axis.span(), axis.width()).tickStep(spacing);
    const auto stride =
        std::max<std::int64_t>(1, std::llround(std::ceil(spacing * axis.perPixel())));

    QList<Tick> ticks;
    const auto add = [&](std::int64_t index) {
        const Tick tick = tickAt(shown, index);
        if (ticks.isEmpty() ||
            axis.toX(tick.value) - axis.toX(ticks.last().value) >= leastSpacing * spacing)
            ticks.append(tick);
    };
    for (auto at = shown.begin; at < shown.end && step < 1e18; at += stride) {
        const Frames part{frames, at, std::min(at + stride, shown.end)};
        if (const auto index = firstRound(part, std::llround(step)))
            add(*index);
    }
    if (ticks.isEmpty()) // none is round
        for (auto at = shown.begin; at < shown.end; at += stride)
            add(at);
    return ticks;
}

} // namespace widgets
