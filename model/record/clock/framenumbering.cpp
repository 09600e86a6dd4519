// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/framenumbering.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t mostLate = 64; // frames behind which a late one is still known

} // namespace

bool FrameNumbering::takeMissing(std::int64_t number)
{
    const auto found = std::lower_bound(m_missing.begin(), m_missing.end(), number);
    if (found == m_missing.end() || *found != number)
        return false;
    m_missing.erase(found);
    --m_lost;
    return true;
}

void FrameNumbering::noteMissing(std::int64_t first, std::int64_t end)
{
    m_lost += end - first;
    first = std::max(first, end - static_cast<std::int64_t>(mostLate));
    for (std::int64_t number = first; number < end; ++number)
        m_missing.push_back(number);
    while (m_missing.size() > mostLate)
        m_missing.pop_front();
}

std::int64_t FrameNumbering::next(const CameraFrame &frame)
{
    if (!m_last) {
        m_last = frame.deviceNumber.value_or(0);
    } else if (!frame.deviceNumber || !m_hasRaw) {
        ++*m_last;
    } else {
        std::int64_t step = *frame.deviceNumber - m_lastRaw;
        if (step < 0 && takeMissing(*m_last + step))
            return *m_last + step;
        if (step < 1) {
            ++m_restarts;
            step = 1;
        }
        noteMissing(*m_last + 1, *m_last + step);
        *m_last += step;
    }
    m_lastRaw = frame.deviceNumber.value_or(m_lastRaw + 1);
    m_hasRaw = m_hasRaw || frame.deviceNumber;
    return *m_last;
}

} // namespace model
