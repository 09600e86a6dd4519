// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"
#include "store/index/chunkindex.h"

#include <optional>

namespace model {

// Which frame follows which in playing, and when: a plain value. `index` must outlive it.
struct PlayOrder
{
    const store::ChunkIndex &index;
    bool backward = false;
    bool looping = false;
    store::FrameIndex first; // of the loop, or of the store
    store::FrameIndex last; // both included
    double medianInterval = 0.0; // seconds

    // The frame after `frame`; empty at the end, unless looping. From outside a loop into it.
    std::optional<store::FrameIndex> next(store::FrameIndex frame) const;

    // Seconds from `frame` to next(frame) at normal speed; always positive. The median where the
    // true interval is not positive, longer than `longest`, or across the seam of a loop.
    double interval(store::FrameIndex frame, double longest) const;

    store::FrameIndex start() const { return backward ? last : first; }
    store::FrameIndex end() const { return backward ? first : last; }
};

} // namespace model
