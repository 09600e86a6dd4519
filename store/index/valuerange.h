// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace store {

// Whether a frame with this value can be found by it: times that are not finite cannot.
inline bool isFindable(std::int64_t)
{
    return true;
}
inline bool isFindable(double value)
{
    return std::isfinite(value);
}

// How far two values are apart: of times as numpy's abs(a - b) has it, of numbers without overflow.
inline double distance(double a, double b)
{
    return std::abs(a - b);
}
inline std::uint64_t distance(std::int64_t a, std::int64_t b)
{
    const auto first = static_cast<std::uint64_t>(a);
    const auto second = static_cast<std::uint64_t>(b);
    return a < b ? second - first : first - second;
}

// From the smallest to the largest of some values.
template<typename T>
struct ValueRange
{
    T low = std::numeric_limits<T>::max(); // above `high`: of no value
    T high = std::numeric_limits<T>::lowest();

    bool isEmpty() const { return !(low <= high); }
    bool contains(T value) const { return low <= value && value <= high; }
    void add(const ValueRange &other)
    {
        low = std::min(low, other.low);
        high = std::max(high, other.high);
    }
    bool operator==(const ValueRange &) const = default;
};

// The least distance that a value in `range` can have. REQUIRES: it is not empty.
template<typename T>
auto distance(const ValueRange<T> &range, T asked)
{
    return distance(std::clamp(asked, range.low, range.high), asked);
}

// Which of ranges[from] ... ranges[to - 1] lies nearest, the first of several; none if all are empty.
template<typename Ranges, typename T>
std::optional<std::size_t> nearestRange(const Ranges &ranges, std::size_t from, std::size_t to,
                                        T asked)
{
    std::optional<std::size_t> best;
    decltype(distance(asked, asked)) least{};
    for (std::size_t i = from; i < to; ++i) {
        const ValueRange<T> range = ranges[i];
        if (range.isEmpty())
            continue;
        const auto away = distance(range, asked);
        if (best && !(away < least))
            continue;
        best = i;
        least = away;
    }
    return best;
}

} // namespace store
