// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace model {

// Maps the steady clock to Unix time by one offset, taken when it is made: a later step of the wall
// clock bends no time.
class RecordingClock
{
public:
    RecordingClock();
    explicit RecordingClock(double offset) // seconds to add to the steady clock
        : m_offset(offset)
    {}

    double unixSeconds(double steadySeconds) const { return steadySeconds + m_offset; }

private:
    double m_offset;
};

} // namespace model
