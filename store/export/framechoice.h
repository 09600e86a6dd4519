// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace store {

// Frames [begin, end) of a store, by index.
struct FrameStretch
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    bool operator==(const FrameStretch &) const = default;
};

// Frames of a store in the order in which they are exported. A plain value.
class FrameChoice
{
public:
    FrameChoice() = default; // none

    // Of the frames of all stretches, one after the other, the first and each `every`-th after it.
    // REQUIRES: every >= 1; no stretch ends before it begins.
    explicit FrameChoice(std::vector<FrameStretch> stretches, std::int64_t every = 1);

    std::int64_t count() const { return m_total == 0 ? 0 : (m_total - 1) / m_every + 1; }
    std::int64_t every() const { return m_every; }

    // All frames, of which every() takes some, if they follow one another; empty if not, or there are none.
    std::optional<FrameStretch> stretch() const;

    // REQUIRES: 0 <= place < count().
    FrameIndex at(std::int64_t place) const;

private:
    struct Part
    {
        FrameStretch stretch;
        std::int64_t first = 0; // how many frames lie in the parts before
    };

    std::vector<Part> m_parts; // none is empty
    std::int64_t m_total = 0; // of all parts
    std::int64_t m_every = 1;
};

} // namespace store
