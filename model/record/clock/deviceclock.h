// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/clock/robustline.h"

#include <deque>
#include <optional>

namespace model {

// Maps a device's clock to the steady clock of the host, by a line that is fitted while frames come.
//
// A frame arrives at the earliest when it was taken, often later: of each second the least delayed
// frame counts, and of the last minute the line that most of those lie on. The mapping is led to a
// new line so slowly that no interval changes by more than `mostSlew`. A stamp that cannot be is
// passed over; when one follows the other, the device's clock was set anew, and so is the line.
class DeviceClock
{
public:
    static constexpr double mostSlew = 0.002; // seconds per second

    // When the frame was taken, on the steady clock: what the device says, or, where that cannot be,
    // when the frame arrived. To be called once for each frame, in order of arrival.
    double steadySeconds(double deviceSeconds, double arrivedSeconds);

    double offset() const { return m_offset; } // to add to the device's clock now
    double drift() const { return m_line.slope; } // seconds that the offset grows by per second
    int restarts() const { return m_restarts; } // how often the device's clock was set anew

private:
    bool isCredible(double deviceSeconds, double arrivedSeconds) const;
    void restart(double deviceSeconds, double arrivedSeconds);
    void collect(double deviceSeconds, double delay);
    void endSecond();
    void lead(double deviceSeconds);

    bool m_isStarted = false;
    double m_lastDevice = 0; // of the last credible frame
    double m_offset = 0;
    RobustLine m_line; // of the offset over the device's clock
    std::deque<RobustLine::Point> m_seconds; // the least delayed frame of each
    double m_secondStart = 0; // on the device's clock
    std::optional<RobustLine::Point> m_least; // in the second that runs
    int m_incredible = 0; // frames in a row
    int m_lateSeconds = 0; // in a row: all of their frames came late
    int m_restarts = 0;
};

} // namespace model
