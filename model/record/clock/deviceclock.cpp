// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/deviceclock.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr std::size_t secondsKept = 60;
constexpr std::size_t secondsForDrift = 10; // before, a drift cannot be told from delays
constexpr double settled = 0.05; // seconds off the line, below which the mapping counts as found
constexpr double earliest = 0.05; // seconds before its arrival that a frame seems to be taken after
constexpr double earliestAtFirst = 1; // the same while the mapping is not found yet
constexpr int incredibleForRestart = 5; // frames
constexpr double lateDelay = 0.5; // seconds
constexpr int lateForRestart = 5; // seconds

} // namespace

double DeviceClock::steadySeconds(double deviceSeconds, double arrivedSeconds)
{
    if (!m_isStarted)
        restart(deviceSeconds, arrivedSeconds);
    else if (!isCredible(deviceSeconds, arrivedSeconds)) {
        if (++m_incredible < incredibleForRestart)
            return arrivedSeconds;
        ++m_restarts;
        restart(deviceSeconds, arrivedSeconds);
    }
    m_incredible = 0;
    collect(deviceSeconds, arrivedSeconds - deviceSeconds);
    lead(deviceSeconds);
    m_lastDevice = deviceSeconds;
    return deviceSeconds + m_offset;
}

bool DeviceClock::isCredible(double deviceSeconds, double arrivedSeconds) const
{
    const bool isSettled = std::abs(m_line.at(deviceSeconds) - m_offset) < settled &&
                           m_seconds.size() >= secondsForDrift;
    const double ahead = deviceSeconds + m_offset - arrivedSeconds;
    return std::isfinite(deviceSeconds) && deviceSeconds > m_lastDevice &&
           ahead < (isSettled ? earliest : earliestAtFirst);
}

void DeviceClock::restart(double deviceSeconds, double arrivedSeconds)
{
    m_isStarted = true;
    m_offset = arrivedSeconds - deviceSeconds;
    m_line = {deviceSeconds, m_offset, 0};
    m_seconds.clear();
    m_least.reset();
    m_secondStart = deviceSeconds;
    m_lateSeconds = 0;
}

void DeviceClock::collect(double deviceSeconds, double delay)
{
    if (deviceSeconds - m_secondStart >= 1) {
        endSecond();
        m_secondStart = deviceSeconds;
    }
    if (!m_least || delay < m_least->y)
        m_least = {deviceSeconds, delay};
    if (m_seconds.empty() && delay < m_line.y0) // the first second need not wait for its end
        m_line = {deviceSeconds, delay, 0};
}

void DeviceClock::endSecond()
{
    if (!m_least)
        return;
    const bool isLate = m_least->y - m_line.at(m_least->x) > lateDelay;
    m_lateSeconds = isLate ? m_lateSeconds + 1 : 0;
    if (m_lateSeconds == lateForRestart) {
        ++m_restarts;
        restart(m_least->x, m_least->x + m_least->y);
        return;
    }
    m_seconds.push_back(*m_least);
    m_least.reset();
    if (m_seconds.size() > secondsKept)
        m_seconds.pop_front();
    m_line = RobustLine::through({m_seconds.begin(), m_seconds.end()}, secondsForDrift);
}

void DeviceClock::lead(double deviceSeconds)
{
    const double most = mostSlew * std::max(0.0, deviceSeconds - m_lastDevice);
    m_offset += std::clamp(m_line.at(deviceSeconds) - m_offset, -most, most);
}

} // namespace model
