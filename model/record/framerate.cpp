// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framerate.h"

#include <algorithm>

namespace model {

namespace {

constexpr double windowSeconds = 1;
constexpr double firstGlanceSeconds = 0.2; // before the first window is full

} // namespace

void FrameRate::tick(double nowSeconds)
{
    m_last = nowSeconds;
    if (!m_hasWindow) {
        m_windowStart = nowSeconds;
        m_hasWindow = true;
        return;
    }
    ++m_inWindow;
    const double elapsed = nowSeconds - m_windowStart;
    const bool isFull = elapsed >= windowSeconds;
    if (isFull || (m_rate == 0 && elapsed >= firstGlanceSeconds))
        m_rate = m_inWindow / elapsed;
    if (isFull) {
        m_windowStart = nowSeconds;
        m_inWindow = 0;
    }
}

double FrameRate::perSecond(double nowSeconds) const
{
    const double rate = m_rate;
    if (rate <= 0 || nowSeconds - m_last > std::max(2.0, 3 / rate))
        return 0;
    return rate;
}

} // namespace model
