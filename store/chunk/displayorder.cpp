// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/displayorder.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace store {

namespace {

constexpr std::int64_t maxReordered = 16; // pictures a decoder may hold back

// Puts `order` right if hardly anything is far from its place, which is what B-frames do; false, with
// an order in disarray, if that takes too long.
template<typename Less>
bool sortNearly(std::vector<std::uint32_t> &order, const Less &less)
{
    std::size_t moves = order.size() * maxReordered;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const std::uint32_t item = order[i];
        std::size_t place = i;
        for (; place > 0 && less(item, order[place - 1]); --place) {
            order[place] = order[place - 1];
            if (moves-- == 0) {
                order[place - 1] = item;
                return false;
            }
        }
        order[place] = item;
    }
    return true;
}

} // namespace

std::int64_t orderKey(const PictureOrderReader::Picture &picture)
{
    return (static_cast<std::int64_t>(picture.epoch) << 32) +
           (static_cast<std::int64_t>(picture.count) - std::numeric_limits<std::int32_t>::min());
}

std::vector<std::uint32_t> sortedBy(const std::vector<std::int64_t> &keys)
{
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto less = [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; };
    if (!sortNearly(order, less))
        std::sort(order.begin(), order.end(), less);
    const auto same = [&](std::uint32_t a, std::uint32_t b) { return keys[a] == keys[b]; };
    if (std::adjacent_find(order.begin(), order.end(), same) != order.end())
        order.clear();
    return order;
}

bool mayReorder(AVCodecID codec)
{
    const auto *descriptor = avcodec_descriptor_get(codec);
    return !descriptor || (descriptor->props & AV_CODEC_PROP_REORDER);
}

DisplayOrder displayOrder(const OrderHints &hints, AVCodecID codec)
{
    std::vector<std::uint32_t> fileOrder(hints.times.size());
    std::iota(fileOrder.begin(), fileOrder.end(), 0u);
    if (!mayReorder(codec) || fileOrder.empty())
        return {fileOrder};
    const auto byTime = hints.hasTimes ? sortedBy(hints.times) : std::vector<std::uint32_t>{};
    const auto byCount = hints.hasKeys ? sortedBy(hints.keys) : std::vector<std::uint32_t>{};
    if (byCount.empty())
        return {byTime};
    // A decoder goes by the counts. Times that contradict them say nothing if they only number the
    // packets; else one of the two was misread.
    if (byTime.empty() || byTime == byCount)
        return {byCount};
    if (byTime == fileOrder)
        return {byCount, true};
    return {};
}

// Of the pictures that have the most to wait for, none is shown after one that is coded later: that
// one would wait for all of the same, and for this one.
std::int64_t delayOf(const std::vector<std::uint32_t> &displayOrder)
{
    std::int64_t delay = 0;
    for (std::int64_t place = 0; place < std::ssize(displayOrder); ++place)
        delay = std::max(delay, displayOrder[static_cast<std::size_t>(place)] - place);
    return delay;
}

std::int64_t tornFrom(const std::vector<std::uint32_t> &order, const OrderHints &hints)
{
    const auto size = std::ssize(order);
    if (!hints.hasKeys)
        return size;
    const auto count = [&](std::int64_t place) {
        return hints.keys[order[static_cast<std::size_t>(place)]];
    };
    std::int64_t odd = 0;
    for (std::int64_t i = 0; i < size; ++i)
        odd |= count(i) & 1;
    const std::int64_t step = odd ? 1 : 2;
    for (std::int64_t i = 1; i < size; ++i) {
        const bool isHole = count(i) - count(i - 1) > step && count(i) >> 32 == count(i - 1) >> 32;
        if (isHole)
            return size - i <= maxReordered ? i : size;
    }
    return size;
}

} // namespace store
