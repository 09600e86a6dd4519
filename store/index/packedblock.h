// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/index/valuerange.h"

#include <cstddef>
#include <cstdint>

// A few hundred values of 64 bits, packed without loss of a bit: a straight line through their bit
// patterns, and of each how far it lies above, in as many bits as the highest needs. All arithmetic
// wraps around, so every value comes back, whatever it is.
namespace store::packedblock {

inline constexpr std::size_t size = 1024; // values, at most

struct Shape
{
    std::uint64_t base = 0;
    std::uint64_t slope = 0; // in units of 2^-16
    int width = 0; // bits of a height
    bool isRising = false; // no value is below the one before, and all isFindable()
};

// Value i of a line, but for its base. Half of all is added, so that a line may fall.
inline std::uint64_t line(std::uint64_t slope, std::uint64_t i)
{
    constexpr std::uint64_t half = std::uint64_t(1) << 63;
    constexpr int fractionBits = 16;
    return (half + slope * i) >> fractionBits;
}

// Packs `count` values of 8 little-endian bytes each, aligned or not, into `words`, which has room
// for `size`; only bitpack::wordsOf(count, width) are of use. `range` becomes that of the values
// that isFindable(). T is std::int64_t or double. REQUIRES: 0 < count <= size.
template<typename T>
Shape pack(const std::byte *values, std::size_t count, std::uint64_t *words, ValueRange<T> &range);

// The other way; `values` has room for `size`.
template<typename T>
void unpack(const Shape &shape, const std::uint64_t *words, std::size_t count, T *values);

} // namespace store::packedblock
