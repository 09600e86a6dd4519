// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/tellapart.h"

#include "store/index/chunkindex.h"

#include <cstdint>

namespace store {

bool numbersTellApart(const ChunkIndex &index)
{
    const auto range = index.range();
    if (!range)
        return false;
    const auto most = static_cast<std::uint64_t>(range->maxNumber.value);
    const auto least = static_cast<std::uint64_t>(range->minNumber.value);
    return most - least >= static_cast<std::uint64_t>(index.frameCount() - 1);
}

// Half of the intervals are no shorter than the median: times that rise take half as long as if all
// were so, or longer.
bool timesTellApart(const ChunkIndex &index)
{
    const auto range = index.range();
    if (!range)
        return false;
    const double least = index.medianInterval() * static_cast<double>(index.frameCount() - 1) / 2;
    return range->maxTime.seconds - range->minTime.seconds >= least;
}

} // namespace store
