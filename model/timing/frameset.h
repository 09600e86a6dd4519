// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace model {

// A set of a recording's frames, for questions about stretches of any length: how many lie in it,
// which is next.
//
// A bit per frame and a count per 512, up to the last one: 2 MB at most for a week; every question
// takes less than a microsecond. Filled in rising order once, then only read, from any thread.
class FrameSet
{
public:
    FrameSet() = default;
    explicit FrameSet(std::int64_t frameCount); // empty

    void add(store::FrameIndex index); // REQUIRES: higher than all there are, below frameCount

    std::int64_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    bool contains(store::FrameIndex index) const;
    // Of the frames in [begin, end), which may lie outside the recording.
    std::int64_t count(store::FrameIndex begin, store::FrameIndex end) const;
    // The nearest one strictly behind, or before, `index`.
    std::optional<store::FrameIndex> next(store::FrameIndex index) const;
    std::optional<store::FrameIndex> previous(store::FrameIndex index) const;
    // The n-th, from 0. REQUIRES: 0 <= n < size().
    store::FrameIndex at(std::int64_t n) const;

private:
    std::int64_t rank(std::int64_t index) const; // how many lie before it
    std::int64_t frameCount() const { return m_frameCount; }

    std::int64_t m_frameCount = 0;
    std::int64_t m_size = 0;
    std::vector<std::uint64_t> m_words;
    std::vector<std::int64_t> m_before; // frames before each block; up to the last one added to
};

} // namespace model
