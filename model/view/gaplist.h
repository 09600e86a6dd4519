// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"
#include "store/index/chunkindex.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace model {

// Where frame numbers are missing: between `after` - 1 and `after`.
struct Gap
{
    store::FrameIndex after; // the first frame behind the hole
    std::int64_t missing = 0; // how many numbers
    bool operator==(const Gap &) const = default;
};

// The holes in a store's frame numbers, in order. Numbers that repeat or step back are no hole.
//
// Never changes once made; shared between threads.
class GapList
{
public:
    GapList() = default;

    // Looks at `stop` now and then; stopped, the list is incomplete and to be thrown away.
    static GapList find(const store::ChunkIndex &index, const std::stop_token &stop = {});

    std::span<const Gap> gaps() const { return m_gaps; }
    std::int64_t missing() const { return m_missing; } // numbers, in all gaps

    // The nearest gap whose `after` lies behind, or before, `index`.
    std::optional<store::FrameIndex> next(store::FrameIndex index) const;
    std::optional<store::FrameIndex> previous(store::FrameIndex index) const;

private:
    void add(store::FrameIndex after, std::int64_t missing);

    std::vector<Gap> m_gaps;
    std::int64_t m_missing = 0;
};

} // namespace model
