// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

// Unsigned numbers of `width` bits, 0 to 64, side by side.
//
// They lie in eight lanes: number i in lane i % 8, each lane a row of bits of its own, the lanes'
// words taking turns. All lanes shift alike, so that a compiler makes vector code of the loops; they
// are always inlined, to be compiled for the processor that their caller is compiled for.
namespace store::bitpack {

inline constexpr std::size_t lanes = 8;
inline constexpr int wordBits = 64;

constexpr std::size_t rowsOf(std::size_t count)
{
    return (count + lanes - 1) / lanes;
}

// Words that `count` numbers take.
constexpr std::size_t wordsOf(std::size_t count, int width)
{
    const std::size_t bits = rowsOf(count) * static_cast<std::size_t>(width);
    return lanes * ((bits + wordBits - 1) / wordBits);
}

// Packs `count` numbers, each below 2^width. `values` holds whole rows: what lies behind `count` up
// to a multiple of the lanes is read too. `words` has room for wordsOf(count, width).
[[gnu::always_inline]] inline void pack(const std::uint64_t *values, std::size_t count, int width,
                                        std::uint64_t *words)
{
    assert(width >= 0 && width <= wordBits);
    if (width == 0)
        return;
    std::array<std::uint64_t, lanes> open = {};
    int used = 0; // bits of `open`
    for (const std::uint64_t *end = values + rowsOf(count) * lanes; values != end;
         values += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            open[lane] |= values[lane] << used;
        used += width;
        if (used < wordBits)
            continue;
        words = std::copy(open.begin(), open.end(), words);
        used -= wordBits;
        // What did not fit; the shift stays below 64.
        for (std::size_t lane = 0; lane < lanes; ++lane)
            open[lane] = used > 0 ? values[lane] >> (width - used) : 0;
    }
    if (used > 0)
        std::copy(open.begin(), open.end(), words);
}

// The other way; whole rows are written.
[[gnu::always_inline]] inline void unpack(const std::uint64_t *words, std::size_t count, int width,
                                          std::uint64_t *values)
{
    assert(width >= 0 && width <= wordBits);
    const std::size_t padded = rowsOf(count) * lanes;
    if (width == 0) {
        std::fill_n(values, padded, 0);
        return;
    }
    const std::uint64_t mask = ~std::uint64_t(0) >> (wordBits - width);
    int used = 0; // bits of the row's words that earlier numbers took
    for (const std::uint64_t *end = values + padded; values != end; values += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            values[lane] = words[lane] >> used;
        used += width;
        if (used >= wordBits) {
            words += lanes;
            used -= wordBits;
            if (used > 0)
                for (std::size_t lane = 0; lane < lanes; ++lane)
                    values[lane] |= words[lane] << (width - used);
        }
        for (std::size_t lane = 0; lane < lanes; ++lane)
            values[lane] &= mask;
    }
}

// Number `i` alone.
inline std::uint64_t at(const std::uint64_t *words, std::size_t i, int width)
{
    if (width == 0)
        return 0;
    const auto bits = static_cast<std::size_t>(width);
    const std::size_t position = i / lanes * bits;
    const std::uint64_t *word = words + position / wordBits * lanes + i % lanes;
    const std::size_t shift = position % wordBits;
    std::uint64_t value = *word >> shift;
    if (shift + bits > wordBits)
        value |= word[lanes] << (wordBits - shift);
    return value & (~std::uint64_t(0) >> (wordBits - bits));
}

} // namespace store::bitpack
