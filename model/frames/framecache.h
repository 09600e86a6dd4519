// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/frameranges.h"
#include "model/frames/shownframe.h"
#include "store/frame.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>

namespace model {

// Bytes a frame holds in memory: its pixels and its picture.
std::size_t sizeBytes(const ShownFrame &frame);

// Decoded frames, least recently used out first, bounded by bytes.
//
// Not thread-safe: lives on the GUI thread. The newest frame always stays, even if it alone is
// larger than the bound.
class FrameCache
{
public:
    explicit FrameCache(std::size_t maxBytes);

    FramePtr find(store::FrameIndex index); // null if it is not there; counts as use
    bool contains(store::FrameIndex index) const; // does not count as use
    std::size_t sizeBytes() const { return m_bytes; }
    std::size_t maxBytes() const { return m_maxBytes; }
    const FrameRanges &ranges() const { return m_ranges; } // of the frames that are there

    using Frames = std::list<FramePtr>;
    // Another bound, and what is beyond it: to free much takes long, and need not be done here.
    [[nodiscard]] Frames takeBeyond(std::size_t maxBytes);
    [[nodiscard]] Frames takeAll();
    void insert(FramePtr frame); // REQUIRES: frame is not null. Replaces the same index.

private:
    Frames takeTooMuch();

    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    Frames m_frames; // most recently used first
    std::unordered_map<std::int64_t, Frames::iterator> m_places; // by index
    FrameRanges m_ranges;
};

} // namespace model
