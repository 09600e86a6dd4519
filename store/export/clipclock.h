// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/frame.h"

#include <cstdint>

namespace store {

// When each frame of a clip with true times is shown, in ticks since the first: as long after it as it
// was recorded. A player needs rising times, and recorders' clocks step back: a frame whose time is
// unknown, or not later than that of the frame before, follows that one by `usualTicks`, and the frames
// after it keep their distance to it. One that comes less than `leastTicks` later follows by these.
class ClipClock
{
public:
    // REQUIRES: ticksPerSecond > 0, usualTicks >= leastTicks > 0.
    ClipClock(double ticksPerSecond, std::int64_t usualTicks, std::int64_t leastTicks = 1);

    std::int64_t next(FrameTime time);

    std::int64_t usualTicks() const { return m_usualTicks; }
    std::int64_t bentCount() const { return m_bent; } // frames that are not shown at their time

private:
    std::int64_t follow(double seconds, std::int64_t ticks);

    double m_ticksPerSecond;
    std::int64_t m_usualTicks;
    std::int64_t m_leastTicks;
    bool m_isBegun = false;
    bool m_hasTime = false; // the three below are of frames
    double m_last = 0.0; // the last time that was known
    double m_origin = 0.0; // the time that others are measured from
    std::int64_t m_originTicks = 0; // when that one is shown
    std::int64_t m_ticks = 0; // of the last frame
    std::int64_t m_bent = 0;
};

} // namespace store
