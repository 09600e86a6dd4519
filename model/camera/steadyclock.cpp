// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/steadyclock.h"

#include <chrono>
#include <cmath>
#ifdef __linux__
#include <time.h>
#endif

namespace model {

namespace {

constexpr double shortestSleep = 0.01; // seconds; no machine wakes up faster
constexpr double longestReading = 0.001; // seconds; else something came between

} // namespace

double awakeSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double steadySeconds()
{
#ifdef __linux__
    timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
#endif
    return awakeSeconds();
}

SleepOffset::SleepOffset(Read read)
    : m_read(read)
{
    const Reading now = m_read();
    m_seconds = now.steady - now.awake;
}

double SleepOffset::seconds()
{
    const Reading now = m_read();
    const double slept = now.steady - now.awake;
    if (now.uncertainty < longestReading && std::abs(slept - m_seconds) > shortestSleep)
        m_seconds = slept;
    return m_seconds;
}

SleepOffset::Reading SleepOffset::readClocks()
{
    const double before = awakeSeconds();
    const double steady = steadySeconds();
    const double after = awakeSeconds();
    return {steady, (before + after) / 2, after - before};
}

} // namespace model
