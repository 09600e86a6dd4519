// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesplaces.h"

#include "model/series/seriesdata.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace model {

namespace {

constexpr std::int64_t framesLookedAt = 1024;

bool touches(const SeriesData::Chunk &chunk, double from, double to)
{
    double begin = std::fmin(chunk.begin, chunk.end);
    double end = std::fmax(chunk.begin, chunk.end);
    if (chunk.news.levels)
        for (const TrackLevels &track : chunk.news.levels->tracks) {
            if (!track.texts.empty()) {
                begin = std::min(begin, track.texts.front().time);
                end = std::max(end, track.texts.back().time);
            }
            if (track.levels.empty())
                continue;
            const SampleSpan whole = track.whole();
            begin = std::min({begin, whole.begin, whole.noted});
            end = std::max({end, whole.end, whole.notedEnd});
        }
    return !(begin >= to) && !(end < from);
}

// Further than frames that came in another order than they were taken in.
bool stepsBack(const store::ChunkIndex &index, double before, double after)
{
    return after < before - pausePerStep * index.medianInterval();
}

} // namespace

FramePlaces::FramePlaces(const store::Reader &reader)
    : m_index(reader.index())
{}

std::int64_t FramePlaces::frameAt(double seconds)
{
    if (m_frame >= 0 && m_from < seconds && seconds < m_to)
        return m_frame;
    const auto nearest = m_index.nearest(store::FrameTime{seconds});
    m_frame = nearest ? nearest->value : -1;
    m_from = m_to = 0.0;
    if (m_frame < 1 || m_frame + 1 >= m_index.frameCount())
        return m_frame;
    const double before = m_index.time({m_frame - 1}).seconds;
    const double here = m_index.time({m_frame}).seconds;
    const double after = m_index.time({m_frame + 1}).seconds;
    const double longest = 2 * m_index.medianInterval(); // else another frame may be between
    if (before < here && here < after && after - before <= longest * 2 &&
        m_index.separates(store::FrameTime{here})) {
        m_from = before + (here - before) / 2;
        m_to = here + (after - here) / 2;
    }
    return m_frame;
}

std::pair<double, double> timesOf(const store::Reader &reader, const TimeAxis &axis)
{
    if (axis.unit() == TimeAxis::Unit::Seconds)
        return {axis.begin(), axis.end()};
    const store::ChunkIndex &index = reader.index();
    const auto count = static_cast<double>(index.frameCount());
    if (count == 0)
        return {0.0, 1.0};
    const auto first = static_cast<std::int64_t>(std::clamp(axis.begin() - 1, 0.0, count - 1));
    const auto last = static_cast<std::int64_t>(std::clamp(axis.end() + 1, 0.0, count - 1));
    double from = std::numeric_limits<double>::infinity();
    double to = -from;
    const std::int64_t step = std::max<std::int64_t>((last - first) / framesLookedAt, 1);
    for (std::int64_t i = first; i <= last; i = i == last ? last + 1 : std::min(i + step, last)) {
        from = std::fmin(from, index.time({i}).seconds);
        to = std::fmax(to, index.time({i}).seconds);
    }
    const double more = std::max(index.medianInterval(), 1e-3);
    return from <= to ? std::pair(from - more, to + more) : std::pair(0.0, 1.0);
}

std::pair<double, double> timesOf(const store::Reader &reader, store::FrameIndex first,
                                  store::FrameIndex last)
{
    const store::ChunkIndex &index = reader.index();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    double from = -infinite;
    double to = infinite;
    const double half = index.medianInterval() / 2;
    if (first.value > 0) {
        const double here = index.time(first).seconds;
        const double before = index.time({first.value - 1}).seconds;
        from = stepsBack(index, before, here) ? here - half : before + (here - before) / 2;
    }
    if (last.value + 1 < index.frameCount()) {
        const double here = index.time(last).seconds;
        const double after = index.time({last.value + 1}).seconds;
        to = stepsBack(index, here, after) ? here + half : here + (after - here) / 2;
    }
    return {from, to};
}

std::vector<FrameRun> frameRuns(const store::Reader &reader)
{
    const store::ChunkIndex &index = reader.index();
    std::vector<FrameRun> runs;
    std::vector<double> times(static_cast<std::size_t>(framesLookedAt));
    double before = -std::numeric_limits<double>::infinity();
    for (std::int64_t first = 0; first < index.frameCount(); first += framesLookedAt) {
        times.resize(
            static_cast<std::size_t>(std::min(framesLookedAt, index.frameCount() - first)));
        index.times({first}, times);
        for (std::size_t i = 0; i < times.size(); ++i) {
            const store::FrameIndex frame{first + static_cast<std::int64_t>(i)};
            if (runs.empty() || stepsBack(index, before, times[i]))
                runs.push_back({frame, frame});
            runs.back().last = frame;
            if (std::isfinite(times[i]))
                before = times[i];
        }
    }
    return runs;
}

std::pair<std::size_t, std::size_t> touchedChunks(const SeriesData &data, double from, double to)
{
    const auto &chunks = data.chunks;
    const auto isTouched = [&](const SeriesData::Chunk &chunk) { return touches(chunk, from, to); };
    auto first = std::find_if(chunks.begin(), chunks.end(), isTouched);
    auto last = std::find_if(chunks.rbegin(), std::make_reverse_iterator(first), isTouched).base();
    if (first == chunks.end())
        first = last = std::find_if(chunks.begin(), chunks.end(),
                                    [&](const auto &chunk) { return chunk.begin >= to; });
    if (first != chunks.begin())
        --first;
    if (last != chunks.end())
        ++last;
    return {static_cast<std::size_t>(first - chunks.begin()),
            static_cast<std::size_t>(last - chunks.begin())};
}

} // namespace model
