// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/playclock.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace model {

SteadyPlayClock::SteadyPlayClock(QObject *parent)
    : PlayClock(parent)
{
    m_elapsed.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlayClock::rang);
}

double SteadyPlayClock::seconds() const
{
    return static_cast<double>(m_elapsed.nsecsElapsed()) * 1e-9;
}

void SteadyPlayClock::setAlarm(double time)
{
    constexpr double longestMs = 3600e3;
    const double wait = std::clamp((time - seconds()) * 1e3, 0.0, longestMs);
    // Rounded up: an alarm that rings too early would ring twice.
    m_timer.start(std::chrono::milliseconds(static_cast<int>(std::ceil(wait))));
}

void SteadyPlayClock::clearAlarm()
{
    m_timer.stop();
}

} // namespace model
