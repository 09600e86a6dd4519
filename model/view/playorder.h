// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/playpacing.h"
#include "store/frame.h"
#include "store/index/chunkindex.h"

#include <optional>

namespace model {

// Which frame follows which in playing, and when: a plain value. `index` must outlive it.
struct PlayOrder
{
    // By true times, longer ones are pauses.
    static constexpr double maxWaitSeconds = 2.0;

    // Where playing is: `passed` frames after the place before it.
    struct Place
    {
        store::FrameIndex frame;
        std::int64_t passed = 0;
        double due = 0.0; // when its time came, in seconds of a clock
    };

    const store::ChunkIndex &index;
    bool backward = false;
    bool looping = false;
    store::FrameIndex first; // of the loop, or of the store
    store::FrameIndex last; // both included
    double medianInterval = 0.0; // seconds
    PlayPacing pacing = {};

    // The frame after `frame`; empty at the end, unless looping. From outside a loop into it.
    std::optional<store::FrameIndex> next(store::FrameIndex frame) const;

    // Seconds from `frame` to next(frame). By true times the median where the true interval is not
    // positive, a pause that is skipped, or the seam of a loop.
    double interval(store::FrameIndex frame) const;

    double usualInterval() const; // seconds; always positive
    store::FrameIndex start() const { return backward ? last : first; }
    store::FrameIndex end() const { return backward ? first : last; }

    // The frame to be seen at `now`, at this speed: the next one while playing is at most `patience`
    // seconds late, else the last one whose time has come. `from` itself if there is none;
    // from.passed is not read.
    Place placeAt(double now, const Place &from, double speed, double patience) const;

    // At least so many seconds lie between one frame and the next that is asked for.
    double shortestWait(double speed) const;

private:
    // From a frame to one that follows it, at normal speed.
    struct Step
    {
        store::FrameIndex to;
        std::int64_t frames = 1;
        double seconds = 0.0; // always positive
    };

    // To the frame after `frame`, or with `seconds` to pass over many frames at once: what they take
    // is then what lies between the two times, unless that says that there is a pause among them.
    std::optional<Step> step(store::FrameIndex frame, double seconds) const;

    bool isDense(double speed) const; // more frames than are asked for one by one
    bool isInside(store::FrameIndex frame) const;
    double rise(store::FrameIndex from, store::FrameIndex to) const; // of the time
};

} // namespace model
