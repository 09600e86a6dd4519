// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <limits>

namespace model {

// Puts Qt's stamps of frames, which begin anywhere, on our clock: the frame that was the least late
// to arrive says where they begin. What comes out never runs back nor into the future.
class QtFrameClock
{
public:
    // Of a frame with this QVideoFrame::startTime() that arrived at `now`. Without a stamp, or with
    // one that stands still: `now`.
    double stamp(std::int64_t startMicroseconds, double now);

private:
    double m_offset = std::numeric_limits<double>::infinity(); // from Qt's stamps to our clock
    std::int64_t m_last = -1;
};

} // namespace model
