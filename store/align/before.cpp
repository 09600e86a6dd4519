// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/before.h"

#include "store/index/chunkindex.h"

#include <cmath>
#include <limits>
#include <type_traits>

namespace store {

namespace {

// The nearest to a point so far below `asked` that what is looked for lies at it or below it. If the
// frame `above` is nearer even so, it lies below by as much again: few tries are needed even in the
// widest gap.
template<typename Coordinate, typename Value, typename Below>
std::optional<FrameIndex> search(const ChunkIndex &index, Value asked, Value least, Value above,
                                 Below below)
{
    const Value gap = above - asked;
    Value step = gap;
    while (true) {
        const Value point = below(asked, step, least);
        const auto found = index.nearest(Coordinate{point});
        if (!found)
            return std::nullopt;
        const FrameId frame = index.frame(*found);
        if constexpr (std::is_same_v<Coordinate, FrameTime>) {
            if (!(frame.time.seconds > asked))
                return found;
        } else {
            if (frame.number.value <= asked)
                return found;
        }
        if (point == least)
            return std::nullopt;
        constexpr Value most = std::numeric_limits<Value>::max();
        step = step > (most - gap) / 2 ? most : step * 2 + gap;
    }
}

} // namespace

std::optional<FrameIndex> atOrBefore(const ChunkIndex &index, FrameNumber number)
{
    const auto range = index.range();
    if (!range || number.value < range->minNumber.value)
        return std::nullopt;
    const auto nearest = index.nearest(number);
    const std::int64_t found = index.number(*nearest).value;
    if (found <= number.value)
        return nearest;
    // Nothing lies farther below than the smallest number: no difference here can overflow.
    const auto below = [](std::int64_t asked, std::int64_t step, std::int64_t least) {
        const auto room = static_cast<std::uint64_t>(asked) - static_cast<std::uint64_t>(least);
        return static_cast<std::uint64_t>(step) < room ? asked - step : least;
    };
    return search<FrameNumber>(index, number.value, range->minNumber.value, found, below);
}

std::optional<FrameIndex> atOrBefore(const ChunkIndex &index, FrameTime time)
{
    const auto range = index.range();
    if (!range || !(time.seconds >= range->minTime.seconds))
        return std::nullopt;
    const auto nearest = index.nearest(time);
    const double found = index.time(*nearest).seconds;
    if (found <= time.seconds)
        return nearest;
    const auto below = [](double asked, double step, double least) {
        const double point = asked - step;
        return point > least && point < asked ? point : least;
    };
    return search<FrameTime>(index, time.seconds, range->minTime.seconds, found, below);
}

} // namespace store
