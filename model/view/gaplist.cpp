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
    constexpr std::int64_t stride = 1 << 14;
    GapList list;
    std::vector<std::int64_t> numbers;
    for (std::int64_t first = 0; first < index.frameCount() && !stop.stop_requested();) {
        // Each stretch begins with the last frame of the one before.
        const std::int64_t count = std::min(stride, index.frameCount() - first);
        numbers.resize(static_cast<std::size_t>(count));
        index.numbers({first}, numbers);
        for (std::int64_t i = 1; i < count; ++i)
            list.add({first + i}, numbersBetween({numbers[static_cast<std::size_t>(i - 1)]},
                                                 {numbers[static_cast<std::size_t>(i)]}));
        first += std::max<std::int64_t>(1, count - 1);
    }
    return list;
}

void GapList::add(store::FrameIndex after, std::int64_t missing)
{
    if (missing == 0)
        return;
    m_gaps.push_back({after, missing});
    m_missing = saturatingSum(m_missing, missing);
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
