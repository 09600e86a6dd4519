// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/pairing.h"

#include "store/align/before.h"
#include "store/align/pairtolerance.h"
#include "store/index/chunkindex.h"
#include "store/index/tellapart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace model {

namespace {

using Kind = PairedFrame::Kind;

constexpr std::int64_t mostInReach = 2048; // frames that are looked at to either side of a time

std::optional<store::FrameIndex> ownFrame(store::FrameTime time, const store::ChunkIndex &other)
{
    const auto nearest = other.nearest(time);
    if (!nearest)
        return std::nullopt;
    const double away = std::abs(other.time(*nearest).seconds - time.seconds);
    return away <= store::pairTolerance(other) ? nearest : std::nullopt;
}

PairedFrame paired(const std::optional<store::FrameIndex> &own,
                   const std::optional<store::FrameIndex> &before)
{
    if (own)
        return {Kind::Own, *own};
    return before ? PairedFrame{Kind::Held, *before} : PairedFrame{};
}

// Less than half of the way to where a number comes again.
std::int64_t framesInReach(const store::ChunkIndex &index)
{
    const auto range = index.range();
    if (!range)
        return 0;
    const auto numbers = static_cast<std::uint64_t>(range->maxNumber.value) -
                         static_cast<std::uint64_t>(range->minNumber.value);
    return static_cast<std::int64_t>(std::clamp<std::uint64_t>(numbers / 2, 1, mostInReach));
}

// Where a number belongs in a stretch of rising numbers.
struct RunPlace
{
    std::uint64_t away = 0; // from the frame that is near its time, in frames
    std::optional<std::int64_t> own; // the frame with the number
    std::optional<std::int64_t> before; // the last one below it
};

// Within numbers[begin, end), which rise. Beyond its ends a stretch is taken to go on with a frame a
// number.
RunPlace placeInRun(std::int64_t number, std::span<const std::int64_t> numbers, std::size_t begin,
                    std::size_t end, std::size_t near)
{
    const auto apart = [](auto one, auto other) {
        const auto [low, high] = std::minmax(one, other);
        const auto all = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
        return std::min(all, std::uint64_t(1) << 62); // so that the sum of two fits
    };
    const auto first = numbers.begin();
    const auto place = std::lower_bound(first + static_cast<std::ptrdiff_t>(begin),
                                        first + static_cast<std::ptrdiff_t>(end), number);
    auto i = static_cast<std::size_t>(place - first);
    RunPlace found;
    if (i > begin)
        found.before = static_cast<std::int64_t>(i - 1);
    if (i < end && numbers[i] == number) {
        while (i + 1 < end && numbers[i + 1] == number && i < near)
            ++i;
        found.own = static_cast<std::int64_t>(i);
    }
    const std::size_t last = end - 1;
    if (i == end)
        found.away = apart(last, near) + apart(number, numbers[last]);
    else if (i == begin)
        found.away = apart(begin, near) + apart(number, numbers[begin]);
    else
        found.away = apart(i, near);
    return found;
}

// Of all stretches of rising numbers near a time the place that is the nearest.
std::optional<RunPlace> placeByTime(store::FrameNumber number, store::FrameTime time,
                                    const store::ChunkIndex &index)
{
    const auto near = index.nearest(time);
    if (!near)
        return std::nullopt;
    const std::int64_t reach = framesInReach(index);
    const std::int64_t first = std::max<std::int64_t>(near->value - reach, 0);
    const std::int64_t behind = std::min(near->value + reach + 1, index.frameCount());
    std::array<std::int64_t, 2 * mostInReach + 1> room;
    const auto numbers = std::span(room).first(static_cast<std::size_t>(behind - first));
    index.numbers({first}, numbers);
    std::optional<RunPlace> best;
    for (std::size_t begin = 0; begin < numbers.size();) {
        std::size_t end = begin + 1;
        while (end < numbers.size() && numbers[end - 1] <= numbers[end])
            ++end;
        const RunPlace place = placeInRun(number.value, numbers, begin, end,
                                          static_cast<std::size_t>(near->value - first));
        if (!best || place.away < best->away)
            best = place;
        begin = end;
    }
    for (auto *frame : {&best->own, &best->before}) {
        if (*frame)
            **frame += first;
        if (*frame && std::abs(index.time({**frame}).seconds - time.seconds) > numberReach(index))
            frame->reset();
    }
    return best;
}

// Whether the number tells its place, and those some way before and behind it do: where numbers start
// anew, the first and last ones of a stretch may be missing.
bool isPlace(store::FrameNumber number, const store::ChunkIndex &index)
{
    const auto isOne = [&](std::int64_t offset) {
        const auto near = index.nearest(pairedNumber(number, offset).value_or(number));
        return near && store::tellsPlace(index.number(*near), index);
    };
    return store::tellsPlace(number, index) && isOne(mostInReach) && isOne(-mostInReach);
}

std::optional<store::FrameIndex> toFrame(const std::optional<std::int64_t> &index)
{
    return index ? std::optional(store::FrameIndex{*index}) : std::nullopt;
}

PairedFrame byNumber(store::FrameNumber number, store::FrameTime time,
                     const store::ChunkIndex &other, bool holds)
{
    if (isPlace(number, other)) {
        const auto own = other.find(number);
        return paired(own, own || !holds ? std::nullopt : store::atOrBefore(other, number));
    }
    const RunPlace place = placeByTime(number, time, other).value_or(RunPlace());
    if (place.own || !holds)
        return paired(toFrame(place.own), std::nullopt);
    return paired(std::nullopt,
                  place.before ? toFrame(place.before) : store::atOrBefore(other, time));
}

} // namespace

std::optional<store::FrameNumber> pairedNumber(store::FrameNumber master, std::int64_t offset)
{
    using Limits = std::numeric_limits<std::int64_t>;
    const bool fits = offset >= 0 ? master.value >= Limits::min() + offset
                                  : master.value <= Limits::max() + offset;
    return fits ? std::optional(store::FrameNumber{master.value - offset}) : std::nullopt;
}

double numberReach(const store::ChunkIndex &index)
{
    return static_cast<double>(framesInReach(index)) * index.medianInterval();
}

std::optional<store::FrameIndex> frameOfNumber(store::FrameNumber number, store::FrameTime time,
                                               const store::ChunkIndex &index)
{
    if (isPlace(number, index))
        return index.find(number);
    return toFrame(placeByTime(number, time, index).value_or(RunPlace()).own);
}

std::optional<store::FrameIndex> placeNear(const store::FrameId &master,
                                           const store::ChunkIndex &other, PairBy by,
                                           const PairOffset &offset)
{
    const store::FrameTime time{master.time.seconds - offset.seconds};
    if (by == PairBy::Time)
        return other.nearest(time);
    const auto number = pairedNumber(master.number, offset.frames).value_or(master.number);
    if (isPlace(number, other))
        return other.nearest(number);
    const RunPlace place = placeByTime(number, time, other).value_or(RunPlace());
    return place.own ? toFrame(place.own) : other.nearest(time);
}

PairedFrame pairedFrame(const store::FrameId &master, const store::ChunkIndex &other,
                        const PairingRule &rule, const PairOffset &offset)
{
    const bool holds = rule.missing == MissingFrame::Hold;
    const store::FrameTime time{master.time.seconds - offset.seconds};
    if (rule.by == PairBy::Number) {
        const auto number = pairedNumber(master.number, offset.frames);
        return number ? byNumber(*number, time, other, holds) : PairedFrame{};
    }
    if (!std::isfinite(time.seconds))
        return {};
    const auto own = ownFrame(time, other);
    return paired(own, !own && holds ? store::atOrBefore(other, time) : std::nullopt);
}

} // namespace model
