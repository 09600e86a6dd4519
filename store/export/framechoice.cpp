// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/framechoice.h"

#include <algorithm>
#include <cassert>

namespace store {

FrameChoice::FrameChoice(std::vector<FrameStretch> stretches, std::int64_t every)
    : m_every(every)
{
    assert(every >= 1);
    for (const FrameStretch &stretch : stretches) {
        assert(stretch.begin <= stretch.end);
        if (stretch.begin == stretch.end)
            continue;
        m_parts.push_back({stretch, m_total});
        m_total += stretch.end - stretch.begin;
    }
}

FrameIndex FrameChoice::at(std::int64_t place) const
{
    assert(place >= 0 && place < count());
    const std::int64_t position = place * m_every;
    const auto next =
        std::upper_bound(m_parts.begin(), m_parts.end(), position,
                         [](std::int64_t value, const Part &part) { return value < part.first; });
    const Part &part = *std::prev(next);
    return {part.stretch.begin + position - part.first};
}

std::optional<FrameStretch> FrameChoice::stretch() const
{
    if (m_parts.empty())
        return std::nullopt;
    FrameStretch all = m_parts.front().stretch;
    for (std::size_t i = 1; i < m_parts.size(); ++i) {
        if (m_parts[i].stretch.begin != all.end)
            return std::nullopt;
        all.end = m_parts[i].stretch.end;
    }
    return all;
}

} // namespace store
