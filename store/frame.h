// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>

namespace store {

// The three coordinates of a frame. They are separate types because passing one for another
// compiles silently as an integer and shows the wrong frame.

// Position in the store, 0 .. frameCount()-1, without gaps.
struct FrameIndex
{
    std::int64_t value = 0;
    bool operator==(const FrameIndex &) const = default;
};

// The camera's own counter. May start anywhere, skip, repeat, wrap and be negative.
struct FrameNumber
{
    std::int64_t value = 0;
    bool operator==(const FrameNumber &) const = default;
};

// Seconds since the Unix epoch, UTC, as written by the recorder.
struct FrameTime
{
    double seconds = 0.0;
    bool operator==(const FrameTime &) const = default;
};

// Which frame this is, in all three coordinates.
struct FrameId
{
    FrameIndex index;
    FrameNumber number;
    FrameTime time;
    bool operator==(const FrameId &) const = default;
};

} // namespace store
