// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace model {

// A recording's times at every 256th frame: enough to say where along an axis its frames stand when
// they are many, without asking for each.
//
// Where times step back or are none, the highest time before counts. Filled once, then only read.
class TimeGrid
{
public:
    static constexpr std::int64_t stride = 256; // frames

    void add(double seconds); // of each frame in turn, not only of those that are kept
    void finish(); // after the last one

    std::int64_t frameCount() const { return m_frameCount; }
    // Where the first frame at or after a time stands, not more than a stride beside it; a part of a
    // frame where it lies between two. 0 .. frameCount().
    double place(double seconds) const;

private:
    std::vector<double> m_times; // of frames 0, 256, ... and the last
    double m_highest = 0.0;
    std::int64_t m_frameCount = 0;
};

} // namespace model
