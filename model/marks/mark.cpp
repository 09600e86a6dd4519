// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/mark.h"

#include "store/index/chunkindex.h"
#include "store/index/tellapart.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace model {

namespace {

using store::ChunkIndex;
using store::FrameIndex;

bool isWritten(const WrittenPlace &place, const store::FrameId &frame)
{
    return (!place.number || *place.number == frame.number) &&
           (!place.time || isSameTime(*place.time, frame.time));
}

// How many frames with the time of this one follow each other, itself included; not above `most`.
std::int64_t alike(FrameIndex first, const ChunkIndex &index, std::int64_t most)
{
    const store::FrameTime time = index.time(first);
    const std::int64_t last = std::min(first.value + most, index.frameCount());
    std::int64_t end = first.value + 1;
    while (end < last && index.time({end}) == time)
        ++end;
    return end - first.value;
}

// The first frame with this time, or of several that follow each other that with the number. None if
// there are many, as in a recording without times.
std::optional<FrameIndex> withTime(const WrittenPlace &place, const ChunkIndex &index)
{
    constexpr std::int64_t many = 100;
    const auto first = place.time ? index.find(*place.time) : std::nullopt;
    const std::int64_t count = first ? alike(*first, index, many) : many;
    if (count == 1 || count == many)
        return count == 1 ? first : std::nullopt;
    std::optional<FrameIndex> only;
    for (FrameIndex frame = *first; frame.value < first->value + count; ++frame.value) {
        if (place.number && index.number(frame) == *place.number) {
            if (only)
                return std::nullopt;
            only = frame;
        }
    }
    return only;
}

std::optional<FrameIndex> certain(const WrittenPlace &place, const ChunkIndex &index)
{
    const bool isIndex =
        place.index && place.index->value >= 0 && place.index->value < index.frameCount();
    if (isIndex && isWritten(place, index.frame(*place.index)))
        return place.index;
    if (const auto timed = withTime(place, index); timed && store::timesTellApart(index))
        return timed;
    const auto byNumber = place.number ? index.find(*place.number) : std::nullopt;
    if (byNumber && isWritten(place, index.frame(*byNumber)) && store::numbersTellApart(index))
        return byNumber;
    return std::nullopt;
}

FrameIndex nearest(const WrittenPlace &place, const ChunkIndex &index)
{
    if (const auto byTime = place.time ? index.find(*place.time) : std::nullopt)
        return *byTime;
    if (const auto byNumber = place.number ? index.find(*place.number) : std::nullopt)
        return *byNumber;
    if (const auto near = place.time ? index.nearest(*place.time) : std::nullopt)
        return *near;
    if (const auto near = place.number ? index.nearest(*place.number) : std::nullopt)
        return *near;
    const auto written = place.index.value_or(FrameIndex{0}).value;
    return {std::clamp<std::int64_t>(written, 0, index.frameCount() - 1)};
}

} // namespace

bool isSameTime(store::FrameTime one, store::FrameTime other)
{
    return one == other || (std::isnan(one.seconds) && std::isnan(other.seconds));
}

bool isSameFrame(const store::FrameId &one, const store::FrameId &other)
{
    return one.index == other.index && one.number == other.number &&
           isSameTime(one.time, other.time);
}

bool Mark::operator==(const Mark &other) const
{
    if (end.has_value() != other.end.has_value() || !isSameFrame(begin, other.begin))
        return false;
    return (!end || isSameFrame(*end, *other.end)) &&
           std::tie(colour, label, text) == std::tie(other.colour, other.label, other.text);
}

FoundPlace findAgain(const WrittenPlace &place, const ChunkIndex &index)
{
    const auto found = certain(place, index);
    return {index.frame(found ? *found : nearest(place, index)), found.has_value()};
}

} // namespace model
