// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/packedblock.h"

#include "store/index/bitpack.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace store::packedblock {

namespace {

using Block = std::array<std::uint64_t, size>; // the values' 64-bit patterns

// The slope from the mean of the first quarter of the values to that of the last.
[[gnu::always_inline]] inline std::uint64_t slopeOf(const Block &values, std::size_t count)
{
    if (count < 2)
        return 0;
    const std::size_t quarter = std::max<std::size_t>(1, count / 4);
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < quarter; ++i) {
        first += values[i] - values[0];
        last += values[count - quarter + i] - values[0];
    }
    constexpr double unit = 1 << 16;
    const double rise = static_cast<double>(static_cast<std::int64_t>(last - first));
    const double slope =
        rise * unit / static_cast<double>(quarter) / static_cast<double>(count - quarter);
    constexpr double steepest = 1e15; // no line leaves 64 bits within a block
    if (!(std::abs(slope) < steepest))
        return 0;
    return static_cast<std::uint64_t>(std::llround(slope));
}

// Turns values into their heights above the line.
[[gnu::always_inline]] inline Shape takeLine(Block &values, std::size_t count, std::uint64_t slope)
{
    const std::uint64_t start = values[0] - line(slope, 0);
    std::int64_t low = 0;
    std::int64_t high = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t above = values[i] - line(slope, i) - start;
        values[i] = above;
        low = std::min(low, static_cast<std::int64_t>(above));
        high = std::max(high, static_cast<std::int64_t>(above));
    }
    const auto lowest = static_cast<std::uint64_t>(low);
    for (std::size_t i = 0; i < count; ++i)
        values[i] -= lowest;
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(count), values.end(), 0);
    const auto highest = static_cast<std::uint64_t>(high) - lowest;
    return {start + lowest, slope, static_cast<int>(std::bit_width(highest)), false};
}

template<typename T>
ValueRange<T> findableRange(const Block &values, std::size_t count)
{
    ValueRange<T> range;
    for (std::size_t i = 0; i < count; ++i)
        if (const T value = std::bit_cast<T>(values[i]); isFindable(value))
            range.add({value, value});
    return range;
}

// In lanes, for vector code; comparisons with NaN leave a lane as it is.
template<typename T>
[[gnu::always_inline]] inline ValueRange<T> rangeOf(const Block &values, std::size_t count)
{
    constexpr std::size_t lanes = 8;
    std::array<T, lanes> low;
    std::array<T, lanes> high;
    low.fill(std::numeric_limits<T>::max());
    high.fill(std::numeric_limits<T>::lowest());
    for (std::size_t i = 0; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const T value = std::bit_cast<T>(values[i + lane]);
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
        }
    ValueRange<T> range;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        range.add({low[lane], high[lane]});
    for (std::size_t i = count / lanes * lanes; i < count; ++i)
        if (const T value = std::bit_cast<T>(values[i]); value == value)
            range.add({value, value});
    const bool isWhole = range.isEmpty() || (isFindable(range.low) && isFindable(range.high));
    return isWhole ? range : findableRange<T>(values, count);
}

// Whether each value is one more than the one before, as nearly all frame numbers are.
[[gnu::always_inline]] inline bool isCounting(const Block &values, std::size_t count)
{
    std::uint64_t difference = 0;
    for (std::size_t i = 0; i < count; ++i)
        difference |= (values[0] + i) ^ values[i];
    return difference == 0;
}

// Comparisons with NaN fail; infinite times can only be the first or last of those that rise.
template<typename T>
[[gnu::always_inline]] inline bool isRising(const Block &values, std::size_t count)
{
    std::uint64_t falls = 0;
    for (std::size_t i = 1; i < count; ++i)
        falls += std::bit_cast<T>(values[i - 1]) <= std::bit_cast<T>(values[i]) ? 0 : 1;
    return falls == 0 && isFindable(std::bit_cast<T>(values[0])) &&
           isFindable(std::bit_cast<T>(values[count - 1]));
}

template<typename T>
[[gnu::always_inline]] inline Shape packInline(const std::byte *values, std::size_t count,
                                               std::uint64_t *words, ValueRange<T> &range)
{
    Block block;
    std::memcpy(block.data(), values, count * sizeof(T));
    const bool rises = isRising<T>(block, count);
    range = rises ? ValueRange<T>{std::bit_cast<T>(block[0]), std::bit_cast<T>(block[count - 1])}
                  : rangeOf<T>(block, count);
    if (isCounting(block, count)) {
        constexpr std::uint64_t one = 1 << 16;
        return {block[0] - line(one, 0), one, 0, rises};
    }
    Shape shape = takeLine(block, count, slopeOf(block, count));
    shape.isRising = rises;
    bitpack::pack(block.data(), count, shape.width, words);
    return shape;
}

template<typename T>
[[gnu::always_inline]] inline void unpackInline(const Shape &shape, const std::uint64_t *words,
                                                std::size_t count, T *values)
{
    Block block;
    bitpack::unpack(words, count, shape.width, block.data());
    for (std::size_t i = 0; i < count; ++i)
        values[i] = std::bit_cast<T>(block[i] + shape.base + line(shape.slope, i));
}

#if defined(__x86_64__)

// The same code with vectors of four values instead of two.
template<typename T>
[[gnu::target("avx2")]] Shape packWide(const std::byte *values, std::size_t count,
                                       std::uint64_t *words, ValueRange<T> &range)
{
    return packInline(values, count, words, range);
}

template<typename T>
[[gnu::target("avx2")]] void unpackWide(const Shape &shape, const std::uint64_t *words,
                                        std::size_t count, T *values)
{
    unpackInline(shape, words, count, values);
}

const bool hasWideVectors = __builtin_cpu_supports("avx2") != 0;

#endif

} // namespace

template<typename T>
Shape pack(const std::byte *values, std::size_t count, std::uint64_t *words, ValueRange<T> &range)
{
#if defined(__x86_64__)
    if (hasWideVectors)
        return packWide(values, count, words, range);
#endif
    return packInline(values, count, words, range);
}

template<typename T>
void unpack(const Shape &shape, const std::uint64_t *words, std::size_t count, T *values)
{
#if defined(__x86_64__)
    if (hasWideVectors)
        return unpackWide(shape, words, count, values);
#endif
    unpackInline(shape, words, count, values);
}

template Shape pack(const std::byte *, std::size_t, std::uint64_t *, ValueRange<std::int64_t> &);
template Shape pack(const std::byte *, std::size_t, std::uint64_t *, ValueRange<double> &);
template void unpack(const Shape &, const std::uint64_t *, std::size_t, std::int64_t *);
template void unpack(const Shape &, const std::uint64_t *, std::size_t, double *);

} // namespace store::packedblock
