// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameranges.h"

#include <algorithm>
#include <iterator>

namespace model {

FrameRanges::Ends::const_iterator FrameRanges::holder(std::int64_t index) const
{
    const auto behind = m_ends.upper_bound(index);
    if (behind == m_ends.begin())
        return m_ends.end();
    const auto before = std::prev(behind);
    return index < before->second ? before : m_ends.end();
}

bool FrameRanges::contains(store::FrameIndex index) const
{
    return holder(index.value) != m_ends.end();
}

void FrameRanges::insert(store::FrameIndex index)
{
    if (contains(index))
        return;
    std::int64_t first = index.value;
    std::int64_t end = index.value + 1;
    if (const auto before = holder(first - 1); before != m_ends.end())
        first = before->first;
    if (const auto after = m_ends.find(end); after != m_ends.end()) {
        end = after->second;
        m_ends.erase(after);
    }
    m_ends[first] = end;
}

void FrameRanges::remove(store::FrameIndex index)
{
    const auto found = holder(index.value);
    if (found == m_ends.end())
        return;
    const auto [first, end] = *found;
    m_ends.erase(found);
    if (first < index.value)
        m_ends[first] = index.value;
    if (index.value + 1 < end)
        m_ends[index.value + 1] = end;
}

std::vector<FrameRanges::Range> FrameRanges::within(store::FrameIndex first, store::FrameIndex end,
                                                    std::int64_t closest) const
{
    std::vector<Range> ranges;
    auto at = holder(first.value);
    if (at == m_ends.end())
        at = m_ends.lower_bound(first.value);
    for (; at != m_ends.end() && at->first < end.value; ++at) {
        const Range cut{{std::max(at->first, first.value)}, {std::min(at->second, end.value)}};
        if (!ranges.empty() && cut.first.value - ranges.back().end.value < closest)
            ranges.back().end = cut.end;
        else
            ranges.push_back(cut);
    }
    return ranges;
}

} // namespace model
