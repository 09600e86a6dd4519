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

// Among the frames near a time, the one with the largest number that is not above the asked one; the
// nearest of several with the same.
std::optional<store::FrameIndex> atOrBelow(store::FrameNumber number, store::FrameTime time,
                                           const store::ChunkIndex &index)
{
    const auto near = index.nearest(time);
    if (!near)
        return std::nullopt;
    const std::int64_t reach = framesInReach(index);
    const std::int64_t first = std::max<std::int64_t>(near->value - reach, 0);
    const std::int64_t end = std::min(near->value + reach + 1, index.frameCount());
    std::array<std::int64_t, 2 * mostInReach + 1> room;
    const auto numbers = std::span(room).first(static_cast<std::size_t>(end - first));
    index.numbers({first}, numbers);
    const auto rank = [&](std::int64_t i) { // the higher the better
        return std::pair(numbers[static_cast<std::size_t>(i - first)], -std::abs(i - near->value));
    };
    std::optional<std::int64_t> best;
    for (std::int64_t i = first; i < end; ++i)
        if (rank(i).first <= number.value && (!best || rank(i) > rank(*best)))
            best = i;
    if (!best || std::abs(index.time({*best}).seconds - time.seconds) > numberReach(index))
        return std::nullopt;
    return store::FrameIndex{*best};
}

PairedFrame byNumber(store::FrameNumber number, store::FrameTime time,
                     const store::ChunkIndex &other, bool holds)
{
    const bool isUnique = store::numbersTellApart(other);
    const auto own = isUnique ? other.find(number) : numberNear(number, time, other);
    if (own || !holds)
        return paired(own, std::nullopt);
    if (isUnique)
        return paired(own, store::atOrBefore(other, number));
    const auto before = atOrBelow(number, time, other);
    return paired(own, before ? before : store::atOrBefore(other, time));
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

std::optional<store::FrameIndex> numberNear(store::FrameNumber number, store::FrameTime time,
                                            const store::ChunkIndex &index)
{
    const auto found = atOrBelow(number, time, index);
    return found && index.number(*found) == number ? found : std::nullopt;
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
