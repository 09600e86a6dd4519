// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <map>
#include <vector>

namespace model {

// Frames, as the few stretches that they mostly make up.
class FrameRanges
{
public:
    struct Range
    {
        store::FrameIndex first;
        store::FrameIndex end; // behind the last
        bool operator==(const Range &) const = default;
    };

    void insert(store::FrameIndex index);
    void remove(store::FrameIndex index);
    void clear() { m_ends.clear(); }

    bool contains(store::FrameIndex index) const;
    // Those that touch [first, end), in rising order, cut to it. Stretches less than `closest`
    // frames apart count as one.
    std::vector<Range> within(store::FrameIndex first, store::FrameIndex end,
                              std::int64_t closest = 1) const;

    bool operator==(const FrameRanges &) const = default;

private:
    using Ends = std::map<std::int64_t, std::int64_t>; // of each stretch, by its first frame

    Ends::const_iterator holder(std::int64_t index) const; // end() if there is none

    Ends m_ends;
};

} // namespace model
