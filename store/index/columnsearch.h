// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/frame.h"
#include "store/index/packedcolumn.h"
#include "store/index/valuerange.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace store {

// The ranges of all chunks' values in a column, and those of groups of chunks.
template<typename T>
struct RangeLevels
{
    static constexpr std::size_t perGroup = 64;

    std::vector<ValueRange<T>> chunks;
    std::vector<ValueRange<T>> groups;

    void add(const ValueRange<T> &range)
    {
        if (chunks.size() % perGroup == 0)
            groups.emplace_back();
        chunks.push_back(range);
        if (!range.isEmpty())
            groups.back().add(range);
    }
    ValueRange<T> all() const
    {
        ValueRange<T> range;
        for (const ValueRange<T> &group : groups)
            range.add(group);
        return range;
    }
};

// Looks for a value in a column of all chunks. Blocks are unpacked only where their range says that
// the value can be there, so it takes a few microseconds where values rise or nearly do, and for
// any others no more than a pass over the column.
//
// A view for one search. `column(i)` is that of chunk i, `first(i)` the index of its first frame.
template<typename T, typename Column, typename First>
class ColumnSearch
{
public:
    ColumnSearch(const RangeLevels<T> &levels, Column column, First first)
        : m_levels(levels)
        , m_column(column)
        , m_first(first)
    {}

    // The first frame with exactly this value.
    std::optional<FrameIndex> find(T asked) const
    {
        std::optional<FrameIndex> found;
        const auto isWanted = [&](const ValueRange<T> &range, std::int64_t) {
            return !found && range.contains(asked);
        };
        visit(isWanted, [&](std::size_t chunk, std::size_t block) {
            const auto offer = [&](T value, std::int64_t index) {
                if (!found && value == asked)
                    found = FrameIndex{index};
            };
            const PackedColumn<T> &column = m_column(chunk);
            if (column.isRising(block))
                offerAt(chunk, block, firstPast(column, block, asked), offer);
            else
                forEach(chunk, block, offer);
        });
        return found;
    }

    // The frame whose value is the nearest, the first of several; values that are not findable are
    // none. REQUIRES: `asked` is not NaN.
    std::optional<FrameIndex> nearest(T asked) const
    {
        Nearest best{asked, {}, std::nullopt};
        const auto guess = likelyBlock(asked);
        if (!guess)
            return std::nullopt;
        const auto look = [&](std::size_t chunk, std::size_t block) {
            const auto offer = [&](T value, std::int64_t index) { best.offer(value, index); };
            const PackedColumn<T> &column = m_column(chunk);
            if (column.isRising(block))
                offerAt(chunk, block, nearestIn(column, block, asked), offer);
            else
                forEach(chunk, block, offer);
        };
        look(guess->chunk, guess->block);
        const auto isWanted = [&](const ValueRange<T> &range, std::int64_t first) {
            return best.canImprove(range, first);
        };
        visit(isWanted, [&](std::size_t chunk, std::size_t block) {
            if (chunk != guess->chunk || block != guess->block)
                look(chunk, block);
        });
        return best.index;
    }

    // Whether all values below `asked` come before all others, those that are not findable apart.
    bool separates(T asked) const
    {
        bool isPast = false; // a value that is not below was met
        bool falls = false; // and then one that is
        const auto take = [&](bool hasBelow, bool hasOther) {
            falls = falls || (hasBelow && isPast);
            isPast = isPast || hasOther;
        };
        const auto isMixed = [&](const ValueRange<T> &range, std::int64_t) {
            if (falls || range.isEmpty())
                return false;
            const bool hasBelow = range.low < asked;
            if (hasBelow && range.high >= asked && !isPast)
                return true;
            take(hasBelow, !hasBelow);
            return false;
        };
        visit(isMixed, [&](std::size_t chunk, std::size_t block) {
            if (m_column(chunk).isRising(block))
                return take(true, true);
            forEach(chunk, block, [&](T value, std::int64_t) {
                if (isFindable(value))
                    take(value < asked, !(value < asked));
            });
        });
        return !falls;
    }

private:
    static constexpr std::size_t blockSize = PackedColumn<T>::blockSize;
    static constexpr std::size_t blocksPerGroup = PackedColumn<T>::blocksPerGroup;

    struct Nearest
    {
        T asked;
        decltype(distance(T(), T())) least;
        std::optional<FrameIndex> index;

        void offer(T value, std::int64_t place)
        {
            if (!isFindable(value))
                return;
            const auto away = distance(value, asked);
            if (!index || away < least || (away == least && place < index->value)) {
                index = FrameIndex{place};
                least = away;
            }
        }
        // Whether a value of a range of frames that begin at `first` may be nearer.
        bool canImprove(const ValueRange<T> &range, std::int64_t first) const
        {
            if (range.isEmpty() || !index)
                return !range.isEmpty();
            const auto away = distance(range, asked);
            return away < least || (away == least && first < index->value);
        }
    };

    struct Place
    {
        std::size_t chunk;
        std::size_t block;
    };

    // Where to look first, so that most of the rest need not be looked at.
    std::optional<Place> likelyBlock(T asked) const
    {
        const auto group = nearestRange(m_levels.groups, 0, m_levels.groups.size(), asked);
        if (!group)
            return std::nullopt;
        constexpr std::size_t perGroup = RangeLevels<T>::perGroup;
        const std::size_t chunk =
            *nearestRange(m_levels.chunks, *group * perGroup,
                          std::min(m_levels.chunks.size(), (*group + 1) * perGroup), asked);
        const PackedColumn<T> &column = m_column(chunk);
        const auto blockGroup = nearestRange(column.groupRanges(), 0, column.groups(), asked);
        if (!blockGroup)
            return std::nullopt;
        const auto block =
            nearestRange(column.blockRanges(), *blockGroup * blocksPerGroup,
                         std::min(column.blocks(), (*blockGroup + 1) * blocksPerGroup), asked);
        if (!block)
            return std::nullopt;
        return Place{chunk, *block};
    }

    // Calls `look` with the blocks, in order, that `isWanted(range, index of the first frame)`
    // holds for, and for the groups and chunks they are in.
    template<typename IsWanted, typename Look>
    void visit(IsWanted isWanted, Look look) const
    {
        constexpr std::size_t perGroup = RangeLevels<T>::perGroup;
        for (std::size_t group = 0; group < m_levels.groups.size(); ++group) {
            if (!isWanted(m_levels.groups[group], m_first(group * perGroup)))
                continue;
            const std::size_t end = std::min(m_levels.chunks.size(), (group + 1) * perGroup);
            for (std::size_t chunk = group * perGroup; chunk < end; ++chunk)
                if (isWanted(m_levels.chunks[chunk], m_first(chunk)))
                    visitChunk(chunk, isWanted, look);
        }
    }

    template<typename IsWanted, typename Look>
    void visitChunk(std::size_t chunk, IsWanted isWanted, Look look) const
    {
        const PackedColumn<T> &column = m_column(chunk);
        const auto groups = column.groupRanges();
        const auto blocks = column.blockRanges();
        const auto firstOf = [&](std::size_t block) {
            return m_first(chunk) + static_cast<std::int64_t>(block * blockSize);
        };
        for (std::size_t group = 0; group < groups.size(); ++group) {
            if (!isWanted(groups[group], firstOf(group * blocksPerGroup)))
                continue;
            const std::size_t end = std::min(blocks.size(), (group + 1) * blocksPerGroup);
            for (std::size_t block = group * blocksPerGroup; block < end; ++block)
                if (isWanted(blocks[block], firstOf(block)))
                    look(chunk, block);
        }
    }

    // The first place within [from, to) of the column for which `isPast` holds; it holds for all
    // later ones.
    template<typename IsPast>
    static std::size_t firstPlace(const PackedColumn<T> &column, std::size_t from, std::size_t to,
                                  IsPast isPast)
    {
        while (from < to) {
            const std::size_t middle = from + (to - from) / 2;
            if (isPast(column.at(middle)))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    }

    static std::size_t endOf(const PackedColumn<T> &column, std::size_t block)
    {
        return std::min(column.count(), (block + 1) * blockSize);
    }

    // Of a rising block the first place, in the column, whose value is not below `asked`.
    static std::size_t firstPast(const PackedColumn<T> &column, std::size_t block, T asked)
    {
        return firstPlace(column, block * blockSize, endOf(column, block),
                          [asked](T value) { return value >= asked; });
    }

    // Of a rising block the first place with the least distance. Distances fall towards the asked
    // value and rise behind it, but different values can have the same one, by rounding.
    static std::size_t nearestIn(const PackedColumn<T> &column, std::size_t block, T asked)
    {
        const std::size_t first = block * blockSize;
        const std::size_t split = firstPast(column, block, asked);
        if (split == first)
            return first;
        auto least = distance(column.at(split - 1), asked);
        if (split < endOf(column, block))
            least = std::min(least, distance(column.at(split), asked));
        return firstPlace(column, first, split,
                          [asked, least](T value) { return !(distance(value, asked) > least); });
    }

    template<typename Use>
    void offerAt(std::size_t chunk, std::size_t block, std::size_t place, Use use) const
    {
        const PackedColumn<T> &column = m_column(chunk);
        if (place < endOf(column, block))
            use(column.at(place), m_first(chunk) + static_cast<std::int64_t>(place));
    }

    template<typename Use>
    void forEach(std::size_t chunk, std::size_t block, Use use) const
    {
        std::array<T, blockSize> values;
        const std::size_t count = m_column(chunk).read(block, values.data());
        const std::int64_t first = m_first(chunk) + static_cast<std::int64_t>(block * blockSize);
        for (std::size_t i = 0; i < count; ++i)
            use(values[i], first + static_cast<std::int64_t>(i));
    }

    const RangeLevels<T> &m_levels;
    Column m_column;
    First m_first;
};

} // namespace store
