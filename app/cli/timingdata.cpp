// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/timingdata.h"

#include "model/timing/timingreport.h"
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

// The first of a set's frames, each with what `describe(before, frame)` is of it under `key`.
template<typename Describe>
Value framesData(const model::FrameSet &frames, const store::ChunkIndex &index, const char *key,
                 const Describe &describe)
{
    Value list = Value::array();
    const auto count = std::min(frames.size(), mostListedFrames);
    for (std::int64_t n = 0; n < count; ++n) {
        const auto at = frames.at(n);
        Value data = frameData(at, index);
        data[key] = describe(index.frame({at.value - 1}), index.frame(at));
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

Value timingData(const model::TimingReport &report, const store::ChunkIndex &index)
{
    using Frame = store::FrameId;
    const auto known = [&](double value) { return report.intervals > 0 ? Value(value) : Value(); };
    const auto missing = [](const Frame &before, const Frame &frame) {
        return model::numbersBetween(before.number, frame.number);
    };
    const auto seconds = [](const Frame &before, const Frame &frame) {
        return frame.time.seconds - before.time.seconds;
    };
    const auto numberBefore = [](const Frame &before, const Frame &) {
        return before.number.value;
    };
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
            {"identical_times", report.identical},
            {"dropped", framesData(report.gaps, index, "missing", missing)},
            {"late", framesData(report.late, index, "seconds", seconds)},
            {"reset", framesData(report.resets, index, "number_before", numberBefore)},
            {"backward", framesData(report.backward, index, "seconds", seconds)},
            {"histogram", histogramData(report.histogram)}};
}

} // namespace app
