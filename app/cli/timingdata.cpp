// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/timingdata.h"

#include "model/timing/irregularity.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

using store::Value;

Value frameData(store::FrameIndex at, const store::ChunkIndex &index)
{
    const store::FrameId id = index.frame(at);
    return {{"index", id.index.value},
            {"number", id.number.value},
            {"time", std::isfinite(id.time.seconds) ? Value(id.time.seconds) : Value()}};
}

Value intervalData(const std::optional<model::Interval> &interval, const store::ChunkIndex &index)
{
    if (!interval)
        return {};
    Value data = frameData(interval->after, index);
    data["seconds"] = interval->seconds;
    return data;
}

// The first of a set's frames, each with what `describe` says of it under `key`.
template<typename Describe>
Value framesData(const model::FrameSet &frames, const store::ChunkIndex &index, const char *key,
                 const Describe &describe)
{
    Value list = Value::array();
    const auto count = std::min(frames.size(), mostListedFrames);
    for (std::int64_t n = 0; n < count; ++n) {
        const auto at = frames.at(n);
        Value data = frameData(at, index);
        data[key] = describe(model::Neighbours{index.frame({at.value - 1}), index.frame(at)});
        list.push_back(std::move(data));
    }
    return list;
}

Value histogramData(const model::TimingReport::Histogram &histogram)
{
    if (histogram.binSeconds <= 0)
        return {};
    return {{"bin_seconds", histogram.binSeconds},
            {"counts", histogram.counts},
            {"below", histogram.below},
            {"above", histogram.above}};
}

} // namespace

Value timingFigures(const model::TimingReport &report, const store::ChunkIndex &index)
{
    const auto known = [&](double value) { return report.intervals > 0 ? Value(value) : Value(); };
    return {{"frames", report.frames},
            {"frames_without_time", report.untimed},
            {"duration", known(report.duration)},
            {"frames_per_second", known(report.rate())},
            {"intervals", report.intervals},
            {"interval_median", known(report.median)},
            {"interval_mean", known(report.mean)},
            {"interval_deviation", known(report.deviation)},
            {"interval_shortest", intervalData(report.shortest, index)},
            {"interval_longest", intervalData(report.longest, index)},
            {"dropped_frames", report.dropped},
            {"gaps", report.gaps.size()},
            {"late_factor", report.lateFactor},
            {"late_frames", report.late.size()},
            {"number_resets", report.resets.size()},
            {"backward_steps", report.backward.size()},
            {"identical_times", report.identical}};
}

void addTimingLists(const model::TimingReport &report, const store::ChunkIndex &index,
                    Value &figures)
{
    using model::Neighbours;
    const auto missing = [](const Neighbours &frames) { return frames.missing(); };
    const auto seconds = [](const Neighbours &frames) { return frames.seconds(); };
    const auto numberBefore = [](const Neighbours &frames) { return frames.before.number.value; };
    figures["dropped"] = framesData(report.gaps, index, "missing", missing);
    figures["late"] = framesData(report.late, index, "seconds", seconds);
    figures["reset"] = framesData(report.resets, index, "number_before", numberBefore);
    figures["backward"] = framesData(report.backward, index, "seconds", seconds);
    figures["histogram"] = histogramData(report.histogram);
}

} // namespace app
