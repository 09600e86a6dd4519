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

// Recorders that count the seconds of each trial, or since they began, do not get so far: a time behind
// this is one of a calendar.
constexpr store::FrameTime earliestDate{1e8}; // in 1973

bool isAbove(store::FrameNumber value, const store::FrameId &frame)
{
    return frame.number.value > value.value;
}
bool isAbove(store::FrameTime value, const store::FrameId &frame)
{
    return frame.time.seconds > value.seconds; // not so of a time that is no number
}

// Among the frames with this number, or time, the only one that is as written. None where the value does
// not tell the place, or many frames have it, as in a recording without times.
template<typename Value>
std::optional<FrameIndex> only(Value value, const WrittenPlace &place, const ChunkIndex &index)
{
    constexpr std::int64_t many = 100;
    const auto first = store::tellsPlace(value, index) ? index.find(value) : std::nullopt;
    if (!first)
        return std::nullopt;
    std::optional<FrameIndex> found;
    for (FrameIndex frame = *first; frame.value < index.frameCount(); ++frame.value) {
        const store::FrameId id = index.frame(frame);
        if (isAbove(value, id))
            break;
        const bool isOneOfMany = frame.value - first->value >= many;
        if (isOneOfMany || (found && isWritten(place, id)))
            return std::nullopt;
        if (isWritten(place, id))
            found = frame;
    }
    return found;
}

// The number counts anew from one index on, or in all frames by a reindexing: where the frame at the
// index has the time, but another number, nobody knows which of the two it is.
std::optional<FrameIndex> certain(const WrittenPlace &place, const ChunkIndex &index)
{
    const bool isIndex =
        place.index && place.index->value >= 0 && place.index->value < index.frameCount();
    if (isIndex && isWritten(place, index.frame(*place.index)))
        return place.index;
    const bool isThen = isIndex && place.time && isSameTime(*place.time, index.time(*place.index));
    if (place.number && !isThen) {
        if (const auto numbered = only(*place.number, place, index))
            return numbered;
        if (const auto timed = place.time ? only(*place.time, place, index) : std::nullopt)
            return timed;
    }
    const bool isEnough =
        !place.number || isThen || (place.time && place.time->seconds > earliestDate.seconds);
    if (!place.time || !isEnough)
        return std::nullopt;
    return only(*place.time, {{}, {}, place.time}, index);
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
