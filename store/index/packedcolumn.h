// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/index/packedblock.h"
#include "store/index/valuerange.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace store {

using Words = std::vector<std::uint64_t>;

// A column of a chunk's index, a value per frame, packed without loss of a bit: a view of words that
// others own. T is std::int64_t or double.
//
// Values lie in blocks (packedblock.h): steady numbers need no bits, times as many as their jitter
// has, and what fits no line 64 bits a value and the block's 40 bytes.
//
// Words: of each block base, slope, place of the bits; the range of each block; the range of each
// group of 64 blocks; the bits. Ranges are of the values that isFindable().
template<typename T>
class PackedColumn
{
public:
    static constexpr std::size_t blockSize = packedblock::size;
    static constexpr std::size_t blocksPerGroup = 64;

    // A row of ranges among the words.
    class Ranges
    {
    public:
        Ranges(const std::uint64_t *words, std::size_t size)
            : m_words(words)
            , m_size(size)
        {}
        std::size_t size() const { return m_size; }
        ValueRange<T> operator[](std::size_t i) const
        {
            return {std::bit_cast<T>(m_words[2 * i]), std::bit_cast<T>(m_words[2 * i + 1])};
        }

    private:
        const std::uint64_t *m_words;
        std::size_t m_size;
    };

    // Packs `values`, 8 little-endian bytes each and aligned or not, behind what is in `words`.
    static void append(std::span<const std::byte> values, Words &words);

    // The column of `count` values that is in `words`; empty if no column of that length is.
    static std::optional<PackedColumn> view(std::span<const std::uint64_t> words,
                                            std::size_t count);

    PackedColumn() = default;

    std::size_t count() const { return m_count; }
    std::size_t blocks() const { return (m_count + blockSize - 1) / blockSize; }
    std::size_t groups() const { return (blocks() + blocksPerGroup - 1) / blocksPerGroup; }

    // REQUIRES: i < count().
    T at(std::size_t i) const;

    // Unpacks a block into `values`, room for blockSize; returns how many values it has.
    std::size_t read(std::size_t block, T *values) const;

    // Whether no value of the block is below the one before it, and all isFindable().
    bool isRising(std::size_t block) const;

    Ranges blockRanges() const { return {m_words + headWords * blocks(), blocks()}; }
    Ranges groupRanges() const { return {m_words + (headWords + rangeWords) * blocks(), groups()}; }
    ValueRange<T> range() const;

private:
    static constexpr std::size_t headWords = 3;
    static constexpr std::size_t rangeWords = 2;

    // Of one block, as it stands in the words.
    struct Head;

    Head head(std::size_t block) const;
    std::size_t blockCount(std::size_t block) const
    {
        return std::min(blockSize, m_count - block * blockSize);
    }
    std::size_t wordsBeforeBits() const
    {
        return (headWords + rangeWords) * blocks() + rangeWords * groups();
    }
    const std::uint64_t *bits() const { return m_words + wordsBeforeBits(); }
    bool fits(std::size_t words) const;

    const std::uint64_t *m_words = nullptr;
    std::size_t m_count = 0;
};

extern template class PackedColumn<std::int64_t>;
extern template class PackedColumn<double>;

} // namespace store
