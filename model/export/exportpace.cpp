// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportpace.h"

namespace model {

void ExportPace::add(double seconds, std::int64_t done)
{
    m_points.push_back({seconds, done});
    while (m_points.size() > 2 && m_points[1].seconds <= seconds - lookedAtSeconds)
        m_points.pop_front();
}

double ExportPace::perSecond() const
{
    if (m_points.size() < 2)
        return 0.0;
    const double seconds = m_points.back().seconds - m_points.front().seconds;
    const auto done = static_cast<double>(m_points.back().done - m_points.front().done);
    return seconds > 0.0 ? done / seconds : 0.0;
}

std::optional<double> ExportPace::secondsLeft(std::int64_t total) const
{
    const double rate = perSecond();
    if (rate <= 0.0)
        return std::nullopt;
    return static_cast<double>(total - m_points.back().done) / rate;
}

} // namespace model
