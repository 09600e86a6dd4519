// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/lag.h"

#include "model/median.h"
#include "store/align/columnreader.h"
#include "store/align/pairtolerance.h"
#include "store/index/chunkindex.h"
#include "store/index/tellapart.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>
#include <vector>

namespace model {

namespace {

using store::ChunkIndex;
using store::ColumnReader;
using store::FrameIndex;

constexpr std::int64_t samples = 512; // pairs that the offsets and the drift are found by, at most
constexpr std::int64_t tries = 16; // frames that are asked for each of them
constexpr std::int64_t nearby = 4; // frames that are sooner looked at than searched for
constexpr std::int64_t framesPerStop = 256; // between two looks at the stop token

// Tells of one frame of the master after another whether the other store has its own for it. Looks
// first near where it found the one before, so that a walk over a day takes a fraction of a second.
template<typename Value>
class Walk
{
public:
    Walk(const ChunkIndex &other, typename ColumnReader<Value>::Read read, Value tolerance)
        : m_column(other, read)
        , m_count(other.frameCount())
        , m_tolerance(tolerance)
    {}

    // `search` finds the frame in the whole store; `isMeant` tells whether one may be it.
    template<typename Search, typename IsMeant>
    bool has(Value wanted, Search search, IsMeant isMeant)
    {
        const std::int64_t end = std::min(m_last + nearby, m_count);
        for (std::int64_t i = m_last; i < end; ++i) {
            if (isNear(m_column.at(i), wanted) && isMeant(i)) {
                m_last = i;
                return true;
            }
        }
        const std::optional<FrameIndex> found = search(wanted);
        if (found)
            m_last = found->value;
        return found && isNear(m_column.at(found->value), wanted);
    }

    template<typename Search>
    bool has(Value wanted, Search search)
    {
        return has(wanted, search, [](std::int64_t) { return true; });
    }

private:
    bool isNear(Value one, Value wanted) const
    {
        if constexpr (std::is_integral_v<Value>)
            return one == wanted;
        else
            return std::abs(one - wanted) <= m_tolerance;
    }

    ColumnReader<Value> m_column;
    std::int64_t m_count;
    Value m_tolerance;
    std::int64_t m_last = 0;
};

bool isStopTime(std::int64_t i, const std::stop_token &stop)
{
    return i % framesPerStop == 0 && stop.stop_requested();
}

std::optional<std::int64_t> missingByNumber(const ChunkIndex &master, const ChunkIndex &other,
                                            std::int64_t offset, const std::stop_token &stop)
{
    ColumnReader<std::int64_t> numbers(master, &ChunkIndex::numbers);
    Walk<std::int64_t> walk(other, &ChunkIndex::numbers, 0);
    const auto search = [&other](std::int64_t number) {
        return other.find(store::FrameNumber{number});
    };
    std::int64_t missing = 0;
    for (std::int64_t i = 0; i < master.frameCount(); ++i) {
        if (isStopTime(i, stop))
            return std::nullopt;
        const auto wanted = pairedNumber({numbers.at(i)}, offset);
        missing += wanted && walk.has(wanted->value, search) ? 0 : 1;
    }
    return missing;
}

// The same where the other's numbers start anew: those near the time are meant.
std::optional<std::int64_t> missingByNearNumber(const ChunkIndex &master, const ChunkIndex &other,
                                                const PairOffset &offset,
                                                const std::stop_token &stop)
{
    ColumnReader<std::int64_t> numbers(master, &ChunkIndex::numbers);
    ColumnReader<double> times(master, &ChunkIndex::times);
    ColumnReader<double> otherTimes(other, &ChunkIndex::times);
    Walk<std::int64_t> walk(other, &ChunkIndex::numbers, 0);
    const double reach = numberReach(other);
    double time = 0.0;
    const auto search = [&](std::int64_t number) {
        return frameOfNumber({number}, store::FrameTime{time}, other);
    };
    bool wasFound = false; // the frame before: the next ones are those that follow it
    const auto isMeant = [&](std::int64_t i) {
        return wasFound && std::abs(otherTimes.at(i) - time) <= reach;
    };
    std::int64_t missing = 0;
    for (std::int64_t i = 0; i < master.frameCount(); ++i) {
        if (isStopTime(i, stop))
            return std::nullopt;
        time = times.at(i) - offset.seconds;
        const auto wanted = pairedNumber({numbers.at(i)}, offset.frames);
        wasFound = wanted && walk.has(wanted->value, search, isMeant);
        missing += wasFound ? 0 : 1;
    }
    return missing;
}

std::optional<std::int64_t> missingByTime(const ChunkIndex &master, const ChunkIndex &other,
                                          double offset, const std::stop_token &stop)
{
    ColumnReader<double> times(master, &ChunkIndex::times);
    Walk<double> walk(other, &ChunkIndex::times, store::pairTolerance(other));
    const auto search = [&other](double time) { return other.nearest(store::FrameTime{time}); };
    std::int64_t missing = 0;
    for (std::int64_t i = 0; i < master.frameCount(); ++i) {
        if (isStopTime(i, stop))
            return std::nullopt;
        const double wanted = times.at(i) - offset;
        missing += std::isfinite(wanted) && walk.has(wanted, search) ? 0 : 1;
    }
    return missing;
}

std::optional<std::int64_t> countMissing(const ChunkIndex &master, const ChunkIndex &other,
                                         PairBy by, const PairOffset &offset,
                                         const std::stop_token &stop)
{
    if (by == PairBy::Time)
        return missingByTime(master, other, offset.seconds, stop);
    return store::numbersRise(other) ? missingByNumber(master, other, offset.frames, stop)
                                     : missingByNearNumber(master, other, offset, stop);
}

struct Pair
{
    store::FrameId master;
    store::FrameId other;
};

// Pairs spread evenly over the master.
std::vector<Pair> pairs(const ChunkIndex &master, const ChunkIndex &other, PairBy by,
                        const PairOffset &offset)
{
    std::vector<Pair> found;
    const std::int64_t count = master.frameCount();
    const std::int64_t step = std::max<std::int64_t>(1, count / samples);
    for (std::int64_t first = 0; first < count; first += step) {
        const std::int64_t end = std::min({first + step, first + tries, count});
        for (std::int64_t i = first; i < end; ++i) {
            const store::FrameId frame = master.frame({i});
            const PairedFrame own = pairedFrame(frame, other, {by, MissingFrame::Mark}, offset);
            if (own.kind != PairedFrame::Kind::Own)
                continue;
            const Pair pair{frame, other.frame(own.index)};
            if (std::isfinite(pair.master.time.seconds) && std::isfinite(pair.other.time.seconds)) {
                found.push_back(pair);
                break;
            }
        }
    }
    return found;
}

double ahead(const Pair &pair) // the other's clock, seconds
{
    return pair.other.time.seconds - pair.master.time.seconds;
}

// The master's number beyond the other's; wraps around where no integer holds it.
std::int64_t framesAhead(const Pair &pair)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(pair.master.number.value) -
                                     static_cast<std::uint64_t>(pair.other.number.value));
}

// The median slope of all pairs of pairs, after Theil and Sen: a third of them may be far off.
std::optional<double> drift(const std::vector<Pair> &pairs)
{
    std::vector<double> slopes;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = i + 1; j < pairs.size(); ++j) {
            const double time = pairs[j].master.time.seconds - pairs[i].master.time.seconds;
            if (std::abs(time) >= Lag::shortestSeconds)
                slopes.push_back((ahead(pairs[j]) - ahead(pairs[i])) / time);
        }
    }
    return slopes.empty() ? std::nullopt : std::optional(median(std::move(slopes)) * 1e6);
}

template<typename Difference>
auto medianOf(const std::vector<Pair> &pairs, Difference difference)
{
    using Value = decltype(difference(pairs.front()));
    std::vector<Value> values;
    for (const Pair &pair : pairs)
        values.push_back(difference(pair));
    return values.empty() ? std::nullopt : std::optional<Value>(median(std::move(values)));
}

} // namespace

std::optional<Lag> measureLag(const ChunkIndex &master, const ChunkIndex &other, PairBy by,
                              const PairOffset &offset, const std::stop_token &stop)
{
    const auto missing = countMissing(master, other, by, offset, stop);
    if (!missing)
        return std::nullopt;
    const std::vector<Pair> byTime = pairs(master, other, PairBy::Time, offset);
    const std::vector<Pair> byNumber = pairs(master, other, PairBy::Number, offset);
    const std::vector<Pair> &known = byNumber.empty() ? byTime : byNumber;
    Lag lag;
    lag.missing = *missing;
    lag.offsetFrames = medianOf(byTime, framesAhead);
    lag.offsetSeconds = medianOf(known, [](const Pair &pair) { return -ahead(pair); });
    lag.driftPpm = drift(known);
    return lag;
}

} // namespace model
