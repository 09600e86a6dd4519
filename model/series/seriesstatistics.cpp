// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesstatistics.h"

#include "model/series/extrafiles.h"
#include "model/series/seriesdata.h"
#include "model/series/seriesplaces.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace model {

namespace {

// Sums about the first value, so that little is lost where values are large and close together.
struct Sums
{
    std::int64_t count = 0;
    double origin = 0.0;
    long double sum = 0.0L;
    long double squares = 0.0L;
    double min = std::numeric_limits<double>::infinity();
    double max = -min;

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        if (count++ == 0)
            origin = value;
        const long double away = static_cast<long double>(value) - origin;
        sum += away;
        squares += away * away;
        min = std::min(min, value);
        max = std::max(max, value);
    }

    SeriesStatistics result(int series, bool isWhole) const
    {
        SeriesStatistics result;
        result.series = series;
        result.isWhole = isWhole;
        result.count = count;
        if (count == 0)
            return result;
        const long double mean = sum / count;
        result.mean = static_cast<double>(origin + mean);
        if (count > 1)
            result.deviation = static_cast<double>(
                std::sqrt(std::max((squares - sum * mean) / (count - 1), 0.0L)));
        result.min = min;
        result.max = max;
        return result;
    }
};

struct WantedColumns
{
    std::vector<std::size_t> columns;
    std::vector<std::size_t> sums;
};

// When the samples of some frames are taken: in one of some (from, to]. Not empty.
struct Stretches
{
    std::vector<std::pair<double, double>> all;

    bool has(double time) const
    {
        return std::any_of(all.begin(), all.end(), [time](const auto &stretch) {
            return stretch.first < time && time <= stretch.second;
        });
    }
    double from() const { return std::min_element(all.begin(), all.end())->first; }
    double to() const
    {
        const auto ends = [](const auto &a, const auto &b) { return a.second < b.second; };
        return std::max_element(all.begin(), all.end(), ends)->second;
    }
};

double after(double time)
{
    return std::nextafter(time, std::numeric_limits<double>::infinity());
}

// By place of the chunk. Where the clock stepped back, times alone do not say which frames are meant:
// there only chunks with frames of the same run count.
std::map<std::size_t, Stretches> partsOf(const SeriesData &data, const StatisticsRequest &request)
{
    std::map<std::size_t, Stretches> parts;
    const std::vector<FrameRun> runs = frameRuns(*data.reader);
    for (const FrameRun &run : runs) {
        const store::FrameIndex begin{std::max(run.first.value, request.first.value)};
        const store::FrameIndex end{std::min(run.last.value, request.last.value)};
        if (begin.value > end.value)
            continue;
        const auto [from, to] = timesOf(*data.reader, begin, end);
        const auto [first, last] = touchedChunks(data, from, after(to));
        for (std::size_t i = first; i < last; ++i) {
            const SeriesData::Chunk &chunk = data.chunks[i];
            const bool hasFrames = chunk.first.value <= run.last.value &&
                                   run.first.value < chunk.first.value + chunk.frames;
            if (hasFrames || runs.size() == 1)
                parts[i].all.emplace_back(from, to);
        }
    }
    return parts;
}

} // namespace

std::vector<SeriesStatistics> seriesStatistics(const SeriesData &data, ExtraFiles &files,
                                               const StatisticsRequest &request,
                                               const std::shared_ptr<std::atomic<double>> &progress,
                                               const std::stop_token &stop)
{
    const std::map<std::size_t, Stretches> parts = partsOf(data, request);
    std::size_t done = 0;
    std::vector<Sums> sums(request.series.size());
    bool isWhole = true;
    for (const auto &[at, stretches] : parts) {
        if (stop.stop_requested())
            break;
        const SeriesData::Chunk &chunk = data.chunks[at];
        std::map<std::size_t, WantedColumns> tracks;
        for (std::size_t i = 0; i < request.series.size(); ++i)
            if (const auto place = data.placeOf(chunk, request.series[i]); !place.isNone()) {
                WantedColumns &wanted = tracks[static_cast<std::size_t>(place.track)];
                wanted.columns.push_back(static_cast<std::size_t>(place.column));
                wanted.sums.push_back(i);
            }
        isWhole = isWhole && chunk.news.stage != ChunkNews::Stage::Broken && !chunk.news.problem;
        for (const auto &[track, wanted] : tracks) {
            const TrackLevels &levels = chunk.news.levels->tracks[track];
            if (levels.levels.empty())
                continue;
            const auto take = [&, &wanted = wanted,
                               &stretches = stretches](const store::ExtraChunk::Block &block,
                                                       std::span<const double> times) {
                for (std::size_t i = 0; i < times.size(); ++i)
                    if (stretches.has(times[i]))
                        for (std::size_t k = 0; k < wanted.sums.size(); ++k)
                            sums[wanted.sums[k]].add(block.columns[wanted.columns[k]][i]);
                return true;
            };
            const std::size_t finest = files.finest(chunk, track);
            const auto range = files.find(chunk, track, finest, stretches.from(),
                                          after(stretches.to()), request.delay);
            const TrackLevel part = range ? files.spans(chunk, track, finest, range->first,
                                                        range->second - range->first, {})
                                          : TrackLevel{};
            if (part.spans.empty()) {
                isWhole = false;
                continue;
            }
            const std::int64_t row = part.spans.front().firstRow;
            const SampleSpan &end = part.spans.back();
            isWhole = files.forEach(data, chunk, track, row, end.firstRow + end.rows - row,
                                    request.delay, take, stop) &&
                      isWhole;
        }
        if (progress)
            *progress = static_cast<double>(++done) / static_cast<double>(parts.size());
    }
    std::vector<SeriesStatistics> results;
    for (std::size_t i = 0; i < sums.size(); ++i)
        results.push_back(sums[i].result(request.series[i], isWhole));
    return results;
}

} // namespace model
