// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace model {

// Maps the steady clock to Unix time by one offset, taken when it is made: a later step of the wall
// clock bends no time.
class RecordingClock
{
public:
    // Seconds to add to the steady clock for the wall clock's time now.
    using Read = double (*)();

    RecordingClock()
        : RecordingClock(&readOffset)
    {}
    explicit RecordingClock(Read read)
        : m_read(read)
        , m_offset(read())
    {}

    double unixSeconds(double steadySeconds) const { return steadySeconds + m_offset; }

    // Seconds that the wall clock was put forward since.
    double wallClockStep() const { return m_read() - m_offset; }

    static double readOffset();

private:
    Read m_read;
    double m_offset;
};

} // namespace model
