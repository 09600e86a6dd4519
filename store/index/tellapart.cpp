// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/tellapart.h"

#include "store/index/chunkindex.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace store {

bool tellsPlace(FrameNumber number, const ChunkIndex &index)
{
    const bool isLast = number.value == std::numeric_limits<std::int64_t>::max();
    return index.separates(number) && (isLast || index.separates(FrameNumber{number.value + 1}));
}

bool tellsPlace(FrameTime time, const ChunkIndex &index)
{
    constexpr double most = std::numeric_limits<double>::infinity();
    return index.separates(time) && index.separates(FrameTime{std::nextafter(time.seconds, most)});
}

bool numbersRise(const ChunkIndex &index)
{
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (std::size_t i = 0; i < index.chunks().size(); ++i) {
        const auto &column = index.packed(i).numbers();
        const auto ranges = column.blockRanges();
        for (std::size_t block = 0; block < column.blocks(); ++block) {
            if (!column.isRising(block) || ranges[block].low < last)
                return false;
            last = ranges[block].high;
        }
    }
    return true;
}

} // namespace store
