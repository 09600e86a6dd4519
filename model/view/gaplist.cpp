// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/gaplist.h"

#include <algorithm>

namespace model {

namespace {

// How many numbers lie between two neighbours; 0 where the numbers repeat or step back.
std::int64_t numbersBetween(store::FrameNumber before, store::FrameNumber after)
{
    if (after.value <= before.value)
        return 0;
    const auto distance =
        static_cast<std::uint64_t>(after.value) - static_cast<std::uint64_t>(before.value);
    constexpr auto most = static_cast<std::uint64_t>(INT64_MAX);
    return static_cast<std::int64_t>(std::min(distance - 1, most));
}

std::int64_t saturatingSum(std::int64_t a, std::int64_t b)
{
    return a > INT64_MAX - b ? INT64_MAX : a + b;
}

} // namespace

GapList GapList::find(const store::ChunkIndex &index, const std::stop_token &stop)
{
    constexpr std::int64_t stride = 1 << 16;
    GapList list;
    for (std::int64_t i = 1; i < index.frameCount(); ++i) {
        if (i % stride == 0 && stop.stop_requested())
            break;
        const std::int64_t missing = numbersBetween(index.number({i - 1}), index.number({i}));
        if (missing == 0)
            continue;
        list.m_gaps.push_back({{i}, missing});
        list.m_missing = saturatingSum(list.m_missing, missing);
    }
    return list;
}

std::optional<store::FrameIndex> GapList::next(store::FrameIndex index) const
{
    const auto behind = [](std::int64_t value, const Gap &gap) { return value < gap.after.value; };
    const auto gap = std::upper_bound(m_gaps.begin(), m_gaps.end(), index.value, behind);
    if (gap == m_gaps.end())
        return std::nullopt;
    return gap->after;
}

std::optional<store::FrameIndex> GapList::previous(store::FrameIndex index) const
{
    const auto before = [](const Gap &gap, std::int64_t value) { return gap.after.value < value; };
    const auto gap = std::lower_bound(m_gaps.begin(), m_gaps.end(), index.value, before);
    if (gap == m_gaps.begin())
        return std::nullopt;
    return std::prev(gap)->after;
}

} // namespace model
