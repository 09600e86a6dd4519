// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipclock.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace store {

namespace {

constexpr std::int64_t maxClockTicks = 4'000'000'000'000'000'000; // below what 64 bits hold

} // namespace

ClipClock::ClipClock(double ticksPerSecond, std::int64_t usualTicks, std::int64_t leastTicks)
    : m_ticksPerSecond(ticksPerSecond)
    , m_usualTicks(usualTicks)
    , m_leastTicks(leastTicks)
{
    assert(ticksPerSecond > 0 && usualTicks >= leastTicks && leastTicks > 0);
}

// Shows the frame at `ticks`, and measures others from it if its time is known.
std::int64_t ClipClock::follow(double seconds, std::int64_t ticks)
{
    m_ticks = ticks;
    if (std::isfinite(seconds)) {
        m_hasTime = true;
        m_last = m_origin = seconds;
        m_originTicks = ticks;
    }
    return ticks;
}

std::int64_t ClipClock::next(FrameTime time)
{
    const double seconds = time.seconds;
    if (!m_isBegun) {
        m_isBegun = true;
        m_bent += std::isfinite(seconds) ? 0 : 1;
        return follow(seconds, 0);
    }
    const double ticks = (seconds - m_origin) * m_ticksPerSecond;
    const bool isUsable =
        m_hasTime && seconds > m_last && ticks < static_cast<double>(maxClockTicks - m_originTicks);
    if (!isUsable) {
        ++m_bent;
        const std::int64_t left = std::max<std::int64_t>(maxClockTicks - m_ticks, 1);
        return follow(seconds, m_ticks + std::min(m_usualTicks, left));
    }
    m_last = seconds;
    const std::int64_t exact = m_originTicks + std::llround(ticks);
    if (exact >= m_ticks + m_leastTicks)
        return m_ticks = exact;
    ++m_bent;
    return m_ticks += m_leastTicks;
}

} // namespace store
