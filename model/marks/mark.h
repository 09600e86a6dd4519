// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <QString>

#include <optional>

namespace store {
class ChunkIndex;
}

namespace model {

// A note about a frame, or about the frames from `begin` to `end`, both included.
struct Mark
{
    static constexpr int colourCount = 7;

    store::FrameId begin;
    std::optional<store::FrameId> end; // not before begin; none: a point
    int colour = 0; // 0 .. colourCount - 1
    QString label; // a word or two
    QString text;
    bool operator==(const Mark &other) const; // a time that is no number equals itself
};

bool isSameTime(store::FrameTime one, store::FrameTime other); // also where both are no number
bool isSameFrame(const store::FrameId &one, const store::FrameId &other);

// A frame as it was written down, maybe before the recording was indexed anew.
struct WrittenPlace
{
    std::optional<store::FrameIndex> index;
    std::optional<store::FrameNumber> number;
    std::optional<store::FrameTime> time;
    bool isEmpty() const { return !index && !number && !time; }
};

struct FoundPlace
{
    store::FrameId frame;
    bool isCertain = false; // else it only comes nearest
};

// The frame that is meant. For certain it is the one at the index if it has the number and the time,
// else the only one with that time and number, or with that time and any number if the time is a date or
// the index agrees. Where only one thing is written it is that frame, if no other has it, too.
// Nothing is certain by numbers or times in a stretch through which they pass twice, as those that start
// anew in each trial; nor by the number where index and time agree on another frame.
// REQUIRES: there are frames.
FoundPlace findAgain(const WrittenPlace &place, const store::ChunkIndex &index);

} // namespace model
