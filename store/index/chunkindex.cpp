// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkindex.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace store {

namespace {

// Distances as numpy's abs(column - asked) has them; for numbers without its overflow.
std::uint64_t distance(std::int64_t a, std::int64_t b)
{
    const auto first = static_cast<std::uint64_t>(a);
    const auto second = static_cast<std::uint64_t>(b);
    return a < b ? second - first : first - second;
}

double distance(double a, double b)
{
    return std::abs(a - b);
}

// Frame indexes in rising order of `column`; absent if that is the order they have.
template<typename T, typename Keep>
std::optional<std::vector<std::int64_t>> sortedOrder(const std::vector<T> &column, Keep keep)
{
    if (std::is_sorted(column.begin(), column.end()) &&
        std::all_of(column.begin(), column.end(), keep))
        return std::nullopt;
    std::vector<std::int64_t> order(column.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order,
                  [&](std::int64_t i) { return !keep(column[static_cast<std::size_t>(i)]); });
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
        return column[static_cast<std::size_t>(a)] < column[static_cast<std::size_t>(b)];
    });
    return order;
}

bool isFinite(double value)
{
    return std::isfinite(value);
}

double medianDifference(const std::vector<double> &times)
{
    std::vector<double> intervals;
    for (std::size_t i = 1; i < times.size(); ++i)
        if (const double interval = times[i] - times[i - 1]; isFinite(interval))
            intervals.push_back(interval);
    if (intervals.empty())
        return 0.0;
    const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    if (intervals.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(intervals.begin(), middle)) / 2;
}

} // namespace

template<typename T>
struct ChunkIndex::Sorted
{
    const std::vector<T> &column;
    const std::optional<std::vector<std::int64_t>> &order;

    std::int64_t size() const
    {
        return static_cast<std::int64_t>(order ? order->size() : column.size());
    }

    // The frame index at a place of the order, and its value.
    std::int64_t index(std::int64_t place) const
    {
        return order ? (*order)[static_cast<std::size_t>(place)] : place;
    }
    T value(std::int64_t place) const { return column[static_cast<std::size_t>(index(place))]; }

    // The first place within [from, to) for which `isPast` holds; it holds for all later ones.
    template<typename IsPast>
    std::int64_t firstPlace(std::int64_t from, std::int64_t to, IsPast isPast) const
    {
        while (from < to) {
            const std::int64_t middle = from + (to - from) / 2;
            if (isPast(value(middle)))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    }

    std::int64_t lowerBound(T asked) const
    {
        return firstPlace(0, size(), [asked](T value) { return value >= asked; });
    }

    std::optional<FrameIndex> find(T asked) const
    {
        const std::int64_t place = lowerBound(asked);
        if (place == size() || value(place) != asked)
            return std::nullopt;
        return FrameIndex{index(place)};
    }

    // The smallest frame index among the places [from, to).
    std::int64_t smallestIndex(std::int64_t from, std::int64_t to) const
    {
        if (!order)
            return from;
        return *std::min_element(order->begin() + from, order->begin() + to);
    }

    // Distances fall towards the asked value and rise after it, but different values can have the
    // same one, by rounding: the earliest frame of all those is wanted.
    std::optional<FrameIndex> nearest(T asked) const
    {
        if (size() == 0)
            return std::nullopt;
        const std::int64_t split = lowerBound(asked);
        const auto away = [asked, this](std::int64_t place) {
            return distance(value(place), asked);
        };
        auto least = split < size() ? away(split) : away(split - 1);
        if (split > 0)
            least = std::min(least, away(split - 1));
        const std::int64_t from = firstPlace(
            0, split, [asked, least](T value) { return !(distance(value, asked) > least); });
        const std::int64_t to = firstPlace(
            split, size(), [asked, least](T value) { return distance(value, asked) > least; });
        return FrameIndex{smallestIndex(from, to)};
    }
};

Result<void> ChunkIndex::append(int number, std::span<const std::int64_t> frameNumbers,
                                std::span<const double> frameTimes)
{
    if (frameNumbers.size() != frameTimes.size())
        return Error{Error::Code::Corrupt,
                     {},
                     std::to_string(frameNumbers.size()) + " frame numbers, but " +
                         std::to_string(frameTimes.size()) + " times"};
    if (!m_chunks.empty() && number <= m_chunks.back().number)
        return Error{
            Error::Code::Corrupt, {}, "chunk " + std::to_string(number) + " is not a later one"};
    if (frameNumbers.empty())
        return {};
    m_chunks.push_back({number, {frameCount()}, static_cast<std::int64_t>(frameNumbers.size())});
    m_numbers.insert(m_numbers.end(), frameNumbers.begin(), frameNumbers.end());
    m_times.insert(m_times.end(), frameTimes.begin(), frameTimes.end());
    return {};
}

void ChunkIndex::finish()
{
    m_byNumber = sortedOrder(m_numbers, [](std::int64_t) { return true; });
    m_byTime = sortedOrder(m_times, isFinite);
    m_medianInterval = medianDifference(m_times);
    if (m_numbers.empty())
        return;
    const auto numbers = sortedNumbers();
    const auto times = sortedTimes();
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const bool known = times.size() > 0;
    m_range = Range{{numbers.value(0)},
                    {numbers.value(numbers.size() - 1)},
                    {known ? times.value(0) : unknown},
                    {known ? times.value(times.size() - 1) : unknown}};
}

ChunkIndex::Location ChunkIndex::locate(FrameIndex index) const
{
    assert(index.value >= 0 && index.value < frameCount());
    const auto after = std::upper_bound(
        m_chunks.begin(), m_chunks.end(), index.value,
        [](std::int64_t value, const Chunk &chunk) { return value < chunk.first.value; });
    const Chunk &chunk = *std::prev(after);
    return {chunk.number, static_cast<int>(index.value - chunk.first.value)};
}

FrameId ChunkIndex::frame(FrameIndex index) const
{
    return {index, number(index), time(index)};
}

FrameNumber ChunkIndex::number(FrameIndex index) const
{
    assert(index.value >= 0 && index.value < frameCount());
    return {m_numbers[static_cast<std::size_t>(index.value)]};
}

FrameTime ChunkIndex::time(FrameIndex index) const
{
    assert(index.value >= 0 && index.value < frameCount());
    return {m_times[static_cast<std::size_t>(index.value)]};
}

std::optional<FrameIndex> ChunkIndex::find(FrameNumber number) const
{
    return sortedNumbers().find(number.value);
}

std::optional<FrameIndex> ChunkIndex::find(FrameTime time) const
{
    return sortedTimes().find(time.seconds);
}

std::optional<FrameIndex> ChunkIndex::nearest(FrameNumber number) const
{
    return sortedNumbers().nearest(number.value);
}

std::optional<FrameIndex> ChunkIndex::nearest(FrameTime time) const
{
    if (std::isnan(time.seconds))
        return std::nullopt;
    return sortedTimes().nearest(time.seconds);
}

ChunkIndex::Sorted<std::int64_t> ChunkIndex::sortedNumbers() const
{
    return {m_numbers, m_byNumber};
}

ChunkIndex::Sorted<double> ChunkIndex::sortedTimes() const
{
    return {m_times, m_byTime};
}

} // namespace store
