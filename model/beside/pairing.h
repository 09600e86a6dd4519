// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <optional>

namespace store {
class ChunkIndex;
}

namespace model {

// By what frames of several stores are put side by side.
enum class PairBy { Number, Time };

// What stands in for a frame that a store does not have.
enum class MissingFrame {
    Hold, // the frame before, in number or time; nothing before its first
    Black, // a black picture
    Mark, // words
};

struct PairingRule
{
    PairBy by = PairBy::Number;
    MissingFrame missing = MissingFrame::Hold;
    bool operator==(const PairingRule &) const = default;
};

// What is added to a store's numbers or times to get those of the master.
struct PairOffset
{
    std::int64_t frames = 0;
    double seconds = 0.0;
    bool operator==(const PairOffset &) const = default;
};

// What a store has for a frame of the master.
struct PairedFrame
{
    enum class Kind {
        Own, // the frame that belongs to it
        Held, // one from before, by MissingFrame::Hold
        None,
    };

    Kind kind = Kind::None;
    store::FrameIndex index; // in its store; 0 where kind is None
    bool operator==(const PairedFrame &) const = default;
};

// The frame of `other` with the number that `master` has, or the one nearest to its time within
// half an interval. Answers from memory, in microseconds.
//
// Where numbers start anew in `other`, as those of a counter of 16 bits, the frame with the number is
// meant that is near the time as well.
PairedFrame pairedFrame(const store::FrameId &master, const store::ChunkIndex &other,
                        const PairingRule &rule, const PairOffset &offset);

// The place in `other` that belongs to the frame, or is near it; empty without frames.
std::optional<store::FrameIndex> placeNear(const store::FrameId &master,
                                           const store::ChunkIndex &other, PairBy by,
                                           const PairOffset &offset);

// The offset that leads the other way.
inline PairOffset inverse(const PairOffset &offset)
{
    return {-offset.frames, -offset.seconds};
}

// The number in a store with this offset; empty where no integer holds it.
std::optional<store::FrameNumber> pairedNumber(store::FrameNumber master, std::int64_t offset);

// The frame with a number; where numbers start anew, the one in the stretch where a frame of that time
// would have it. Empty if there is none as near as numberReach(), seconds: 2048 frames at most, and not
// half of the way to where a number comes again.
std::optional<store::FrameIndex> frameOfNumber(store::FrameNumber number, store::FrameTime time,
                                               const store::ChunkIndex &index);
double numberReach(const store::ChunkIndex &index);

} // namespace model
