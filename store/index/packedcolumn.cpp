// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/packedcolumn.h"

#include "store/index/bitpack.h"
#include "store/index/packedblock.h"

#include <array>
#include <cassert>

namespace store {

namespace {

// The third word of a block: its place among the bits, whether it rises, its width.
constexpr int risingBit = 7;
constexpr int placeBit = 8;

template<typename T>
void put(const ValueRange<T> &range, std::uint64_t *words)
{
    words[0] = std::bit_cast<std::uint64_t>(range.low);
    words[1] = std::bit_cast<std::uint64_t>(range.high);
}

} // namespace

template<typename T>
struct PackedColumn<T>::Head
{
    packedblock::Shape shape;
    std::uint64_t place = 0; // of the first word among the bits
};

template<typename T>
typename PackedColumn<T>::Head PackedColumn<T>::head(std::size_t block) const
{
    const std::uint64_t *words = m_words + headWords * block;
    const int width = static_cast<int>(words[2] & ((1U << risingBit) - 1));
    return {{words[0], words[1], width, (words[2] >> risingBit & 1) != 0}, words[2] >> placeBit};
}

template<typename T>
void PackedColumn<T>::append(std::span<const std::byte> values, Words &words)
{
    PackedColumn shape;
    shape.m_count = values.size() / sizeof(T);
    const std::size_t start = words.size();
    const std::size_t bitsStart = start + shape.wordsBeforeBits();
    words.resize(bitsStart);
    ValueRange<T> group;
    for (std::size_t block = 0; block < shape.blocks(); ++block) {
        const std::size_t count = shape.blockCount(block);
        std::array<std::uint64_t, blockSize> bits;
        ValueRange<T> range;
        const packedblock::Shape packed = packedblock::pack(
            values.data() + block * blockSize * sizeof(T), count, bits.data(), range);
        const std::uint64_t place = words.size() - bitsStart;
        const std::size_t used = bitpack::wordsOf(count, packed.width);
        words.insert(words.end(), bits.data(), bits.data() + used);

        std::uint64_t *head = words.data() + start + headWords * block;
        head[0] = packed.base;
        head[1] = packed.slope;
        head[2] = place << placeBit | std::uint64_t(packed.isRising) << risingBit |
                  static_cast<std::uint64_t>(packed.width);
        std::uint64_t *ranges = words.data() + start + headWords * shape.blocks();
        put(range, ranges + rangeWords * block);
        if (block % blocksPerGroup == 0)
            group = {};
        group.add(range);
        put(group, ranges + rangeWords * (shape.blocks() + block / blocksPerGroup));
    }
}

template<typename T>
bool PackedColumn<T>::fits(std::size_t words) const
{
    if (m_count > words * blockSize) // before any product of it is taken
        return false;
    const std::size_t before = wordsBeforeBits();
    if (before > words)
        return false;
    for (std::size_t block = 0; block < blocks(); ++block) {
        const Head found = head(block);
        constexpr int most = 64;
        if (found.shape.width > most || found.place > words - before ||
            bitpack::wordsOf(blockCount(block), found.shape.width) > words - before - found.place)
            return false;
    }
    return true;
}

template<typename T>
std::optional<PackedColumn<T>> PackedColumn<T>::view(std::span<const std::uint64_t> words,
                                                     std::size_t count)
{
    PackedColumn column;
    column.m_words = words.data();
    column.m_count = count;
    if (!column.fits(words.size()))
        return std::nullopt;
    return column;
}

template<typename T>
T PackedColumn<T>::at(std::size_t i) const
{
    assert(i < m_count);
    const Head found = head(i / blockSize);
    const std::size_t inside = i % blockSize;
    return std::bit_cast<T>(found.shape.base + packedblock::line(found.shape.slope, inside) +
                            bitpack::at(bits() + found.place, inside, found.shape.width));
}

template<typename T>
std::size_t PackedColumn<T>::read(std::size_t block, T *values) const
{
    const Head found = head(block);
    const std::size_t count = blockCount(block);
    packedblock::unpack(found.shape, bits() + found.place, count, values);
    return count;
}

template<typename T>
bool PackedColumn<T>::isRising(std::size_t block) const
{
    return head(block).shape.isRising;
}

template<typename T>
ValueRange<T> PackedColumn<T>::range() const
{
    ValueRange<T> all;
    const Ranges ranges = groupRanges();
    for (std::size_t i = 0; i < ranges.size(); ++i)
        all.add(ranges[i]);
    return all;
}

template class PackedColumn<std::int64_t>;
template class PackedColumn<double>;

} // namespace store
