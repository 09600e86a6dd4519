// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/timegrid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace model {

void TimeGrid::add(double seconds)
{
    if (m_frameCount == 0)
        m_highest = -std::numeric_limits<double>::infinity();
    if (std::isfinite(seconds))
        m_highest = std::max(m_highest, seconds);
    if (m_frameCount % stride == 0)
        m_times.push_back(m_highest);
    ++m_frameCount;
}

void TimeGrid::finish()
{
    if (m_frameCount > 0 && (m_frameCount - 1) % stride != 0)
        m_times.push_back(m_highest);
}

double TimeGrid::place(double seconds) const
{
    const auto behind = std::lower_bound(m_times.begin(), m_times.end(), seconds);
    if (behind == m_times.begin())
        return 0.0;
    if (behind == m_times.end())
        return static_cast<double>(m_frameCount);
    const auto after = static_cast<std::int64_t>(behind - m_times.begin());
    const auto first = static_cast<double>((after - 1) * stride);
    const auto last = static_cast<double>(std::min(after * stride, m_frameCount - 1));
    const double before = *(behind - 1);
    const double part = std::isfinite(before) ? (seconds - before) / (*behind - before) : 1.0;
    return first + part * (last - first);
}

} // namespace model
