// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/frameset.h"
#include "model/timing/timegrid.h"
#include "store/frame.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {
class ChunkIndex;
}

namespace model {

// From the frame before `after` to it.
struct Interval
{
    store::FrameIndex after;
    double seconds = 0.0;
    bool operator==(const Interval &) const = default;
};

// How evenly a recording's frames follow each other, in numbers and in time.
//
// A plain value, made once by a worker. Intervals are those between neighbours whose times are both
// finite; they are known by the frame behind them.
struct TimingReport
{
    static constexpr double defaultLateFactor = 1.5;
    static constexpr double pauseMedians = 10;
    static constexpr double pauseSeconds = 1;
    static constexpr int binsPerMedian = 50;
    static constexpr int histogramMedians = 4; // how far the histogram reaches

    // Intervals of [i, i + 1) x binSeconds.
    struct Histogram
    {
        double binSeconds = 0.0; // 0: there is no median to count in
        std::vector<std::int64_t> counts;
        std::int64_t below = 0; // negative
        std::int64_t above = 0; // beyond the last bin
    };

    std::int64_t frames = 0;
    std::int64_t untimed = 0; // frames whose time is not finite

    // Numbers. A gap is a hole in them, known by the frame behind it; a reset is a number that does
    // not rise.
    FrameSet gaps;
    std::int64_t dropped = 0; // numbers missing in all gaps; at most the largest there is
    FrameSet resets;

    // Times, in seconds. Late is an interval above lateFactor x the median.
    std::int64_t intervals = 0;
    double duration = 0.0; // from the first finite time to the last in the order of the store
    double median = 0.0;
    double mean = 0.0;
    double deviation = 0.0; // standard, of the intervals
    std::optional<Interval> shortest, longest;
    double lateFactor = defaultLateFactor;
    FrameSet late;
    FrameSet pauses; // late ones of pauseMedians x the median and pauseSeconds at least
    std::int64_t identical = 0; // times that are that of the frame before
    FrameSet backward; // times that step back
    Histogram histogram;
    TimeGrid grid;

    FrameSet breaks; // gaps and pauses: what a viewer wants to go to

    // Frames per second over the whole duration, 0 if that is not known.
    double rate() const
    {
        return duration > 0 ? static_cast<double>(frames - untimed - 1) / duration : 0.0;
    }
};

// How many numbers lie between those of two neighbours; 0 where they repeat or step back.
std::int64_t numbersBetween(store::FrameNumber before, store::FrameNumber after);

// Empty if it was stopped. REQUIRES: lateFactor >= 1.
std::optional<TimingReport> makeTimingReport(const store::ChunkIndex &index,
                                             double lateFactor = TimingReport::defaultLateFactor,
                                             const std::stop_token &stop = {});

} // namespace model
