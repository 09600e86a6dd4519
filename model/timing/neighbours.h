// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace model {

// Calls see(after, before, value) for each frame but the first with the column's value of the frame
// before it and its own, in order. `read(first, room)` fills room with the column from `first` on.
// Looks at `stop` now and then; false if it was stopped.
template<typename T, typename Read, typename See>
bool forNeighbours(std::int64_t count, const Read &read, const std::stop_token &stop,
                   const See &see)
{
    constexpr std::int64_t stride = 1 << 14;
    std::vector<T> room(
        static_cast<std::size_t>(std::min(stride, std::max<std::int64_t>(count, 0))));
    T before{};
    for (std::int64_t first = 0; first < count; first += stride) {
        if (stop.stop_requested())
            return false;
        const auto part =
            std::span(room).first(static_cast<std::size_t>(std::min(stride, count - first)));
        read(store::FrameIndex{first}, part);
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto index = first + static_cast<std::int64_t>(i);
            if (index > 0)
                see(store::FrameIndex{index}, before, part[i]);
            before = part[i];
        }
    }
    return true;
}

} // namespace model
