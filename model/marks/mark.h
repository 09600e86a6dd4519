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
    bool operator==(const Mark &) const = default;
};

// A frame as it was written down, maybe before the recording was indexed anew.
struct WrittenPlace
{
    std::optional<store::FrameIndex> index;
    std::optional<store::FrameNumber> number;
    std::optional<store::FrameTime> time;
    bool isEmpty() const { return !index && !number && !time; }
};

// The frame that is meant: the one with number and time, else that with the time, else that with
// the number, else the nearest in time, else the index. REQUIRES: there are frames.
store::FrameId findAgain(const WrittenPlace &place, const store::ChunkIndex &index);

} // namespace model
