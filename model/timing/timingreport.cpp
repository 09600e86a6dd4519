// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/timingreport.h"

#include "model/timing/neighbours.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

void count(TimingReport::Histogram &histogram, double seconds)
{
    if (histogram.binSeconds <= 0)
        return;
    const double bin = std::floor(seconds / histogram.binSeconds);
    if (bin < 0)
        ++histogram.below;
    else if (bin >= static_cast<double>(histogram.counts.size()))
        ++histogram.above;
    else
        ++histogram.counts[static_cast<std::size_t>(bin)];
}

// Mean and deviation by Welford's method: exact enough for millions of nearly equal intervals.
class Moments
{
public:
    void add(double value)
    {
        ++m_count;
        const double before = value - m_mean;
        m_mean += before / m_count;
        m_squares += before * (value - m_mean);
    }
    double mean() const { return m_mean; }
    double deviation() const { return m_count > 0 ? std::sqrt(m_squares / m_count) : 0.0; }

private:
    double m_count = 0, m_mean = 0, m_squares = 0;
};

std::int64_t saturatingSum(std::int64_t a, std::int64_t b)
{
    return a > INT64_MAX - b ? INT64_MAX : a + b;
}

void addLate(TimingReport &report, const Interval &interval)
{
    report.late.add(interval.after);
    if (interval.seconds >=
        std::max(TimingReport::pauseSeconds, TimingReport::pauseMedians * report.median))
        report.pauses.add(interval.after);
}

void addInterval(TimingReport &report, const Interval &interval)
{
    ++report.intervals;
    count(report.histogram, interval.seconds);
    if (!report.longest || interval.seconds > report.longest->seconds)
        report.longest = interval;
    if (!report.shortest || interval.seconds < report.shortest->seconds)
        report.shortest = interval;
    if (report.median > 0 && interval.seconds > report.lateFactor * report.median)
        addLate(report, interval);
    if (interval.seconds < 0)
        report.backward.add(interval.after);
    else if (interval.seconds == 0)
        ++report.identical;
}

bool addTimes(TimingReport &report, const store::ChunkIndex &index, const std::stop_token &stop)
{
    report.median = index.medianInterval();
    if (report.median > 0) {
        report.histogram.binSeconds = report.median / TimingReport::binsPerMedian;
        report.histogram.counts.resize(TimingReport::binsPerMedian *
                                       TimingReport::histogramMedians);
    }
    Moments moments;
    std::optional<double> first;
    double last = 0.0;
    const auto addTime = [&](double time) {
        report.grid.add(time);
        if (!std::isfinite(time)) {
            ++report.untimed;
            return;
        }
        first = first.value_or(time);
        last = time;
    };
    if (report.frames > 0)
        addTime(index.time({0}).seconds);
    const auto read = [&](store::FrameIndex from, std::span<double> room) {
        index.times(from, room);
    };
    const auto see = [&](store::FrameIndex after, double before, double time) {
        addTime(time);
        if (!std::isfinite(before) || !std::isfinite(time))
            return;
        moments.add(time - before);
        addInterval(report, {after, time - before});
    };
    if (!forNeighbours<double>(report.frames, read, stop, see))
        return false;
    report.grid.finish();
    report.duration = first ? last - *first : 0.0;
    report.mean = moments.mean();
    report.deviation = moments.deviation();
    return true;
}

bool addNumbers(TimingReport &report, const store::ChunkIndex &index, const std::stop_token &stop)
{
    const auto read = [&](store::FrameIndex from, std::span<std::int64_t> room) {
        index.numbers(from, room);
    };
    const auto see = [&](store::FrameIndex after, std::int64_t before, std::int64_t number) {
        if (number <= before)
            return report.resets.add(after);
        const auto missing = numbersBetween({before}, {number});
        if (missing == 0)
            return;
        report.gaps.add(after);
        report.dropped = saturatingSum(report.dropped, missing);
    };
    return forNeighbours<std::int64_t>(report.frames, read, stop, see);
}

FrameSet merged(const FrameSet &one, const FrameSet &other, std::int64_t frames)
{
    FrameSet both(frames);
    auto a = one.next({-1});
    auto b = other.next({-1});
    while (a || b) {
        const auto value = std::min(a ? a->value : INT64_MAX, b ? b->value : INT64_MAX);
        both.add({value});
        if (a && a->value == value)
            a = one.next(*a);
        if (b && b->value == value)
            b = other.next(*b);
    }
    return both;
}

} // namespace

std::int64_t numbersBetween(store::FrameNumber before, store::FrameNumber after)
{
    if (after.value <= before.value)
        return 0;
    const auto distance =
        static_cast<std::uint64_t>(after.value) - static_cast<std::uint64_t>(before.value);
    constexpr auto most = static_cast<std::uint64_t>(INT64_MAX);
    return static_cast<std::int64_t>(std::min(distance - 1, most));
}

std::optional<TimingReport> makeTimingReport(const store::ChunkIndex &index, double lateFactor,
                                             const std::stop_token &stop)
{
    TimingReport report;
    report.frames = index.frameCount();
    report.lateFactor = lateFactor;
    report.gaps = report.resets = report.late = FrameSet(report.frames);
    report.pauses = report.backward = FrameSet(report.frames);
    if (!addNumbers(report, index, stop) || !addTimes(report, index, stop))
        return std::nullopt;
    report.breaks = merged(report.gaps, report.pauses, report.frames);
    return report;
}

} // namespace model
