// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/mark.h"

#include "store/index/chunkindex.h"

#include <algorithm>

namespace model {

store::FrameId findAgain(const WrittenPlace &place, const store::ChunkIndex &index)
{
    const auto byNumber = place.number ? index.find(*place.number) : std::nullopt;
    const auto byTime = place.time ? index.find(*place.time) : std::nullopt;
    if (byNumber && (!byTime || index.time(*byNumber) == *place.time))
        return index.frame(*byNumber);
    if (byTime)
        return index.frame(*byTime);
    if (const auto near = place.time ? index.nearest(*place.time) : std::nullopt)
        return index.frame(*near);
    const auto written = place.index.value_or(store::FrameIndex{0}).value;
    return index.frame({std::clamp<std::int64_t>(written, 0, index.frameCount() - 1)});
}

} // namespace model
