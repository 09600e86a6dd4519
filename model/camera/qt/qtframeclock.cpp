// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtframeclock.h"

#include <algorithm>

namespace model {

namespace {

constexpr double longestDelay = 10; // seconds; beyond, the stamps are of no use

} // namespace

double QtFrameClock::stamp(std::int64_t startMicroseconds, double now)
{
    const bool isNew = startMicroseconds >= 0 && startMicroseconds > m_last;
    m_last = startMicroseconds;
    if (!isNew)
        return now;
    const double start = static_cast<double>(startMicroseconds) / 1e6;
    m_offset = std::min(m_offset, now - start);
    if (now - (m_offset + start) > longestDelay)
        m_offset = now - start;
    return m_offset + start;
}

} // namespace model
