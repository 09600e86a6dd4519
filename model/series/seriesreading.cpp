// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesreading.h"

#include "model/series/extrafiles.h"
#include "model/series/seriesdata.h"
#include "model/series/seriesplaces.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace model {

namespace {

constexpr std::int64_t mostReadingRows = 1 << 20;
constexpr double infinitely = std::numeric_limits<double>::infinity();

// One series at one place.
class Reading
{
public:
    Reading(const SeriesData &data, ExtraFiles &files, const ReadingRequest &request,
            const std::stop_token &stop)
        : m_data(data)
        , m_files(files)
        , m_request(request)
        , m_stop(stop)
        , m_places(*data.reader)
    {
        if (const auto *time = std::get_if<store::FrameTime>(&request.place)) {
            m_time = time->seconds;
            m_from = m_to = m_time;
            return;
        }
        const auto frame = std::get<store::FrameIndex>(request.place);
        m_frame = frame.value;
        m_time = data.reader->index().time(frame).seconds;
        std::tie(m_from, m_to) = timesOf(*data.reader, frame, frame);
        m_from = std::max(m_from, m_time - 10);
        m_to = std::min(m_to, m_time + 10);
    }

    std::optional<SeriesReading> of(int series)
    {
        if (!std::isfinite(m_time))
            return std::nullopt;
        m_best.reset();
        m_usual = 0;
        const auto [first, last] = touchedChunks(m_data, m_from, std::nextafter(m_to, infinitely));
        for (std::size_t i = first; i < last && !m_stop.stop_requested(); ++i) {
            const SeriesData::Chunk &chunk = m_data.chunks[i];
            const auto place = m_data.placeOf(chunk, series);
            if (place.isNone() || chunk.news.stage != ChunkNews::Stage::Whole)
                continue;
            if (m_data.infos[static_cast<std::size_t>(series)].isText)
                lookAtTexts(chunk, place, series);
            else
                lookAt(chunk, place, series);
        }
        if (!m_best || isInGap())
            return std::nullopt;
        m_best->series = series;
        m_best->frame = m_places.frameAt(m_best->time);
        return m_best;
    }

private:
    bool isInGap() const
    {
        const double away = std::abs(m_time - m_best->time);
        const bool isOfFrame = m_frame >= 0 && m_from < m_best->time && m_best->time <= m_to;
        return !isOfFrame && m_best->text.isEmpty() && m_usual > 0 && away > pausePerStep * m_usual;
    }

    // Whether a sample at `time` is to be preferred to the best one so far.
    bool isBetter(double time) const
    {
        if (m_frame < 0)
            return !m_best || std::abs(time - m_time) < std::abs(m_best->time - m_time);
        const bool isOfFrame = m_from < time && time <= m_to;
        if (!m_best)
            return time <= m_to;
        const bool isBestOfFrame = m_from < m_best->time && m_best->time <= m_to;
        if (isOfFrame || isBestOfFrame)
            return isOfFrame && (!isBestOfFrame || time < m_best->time);
        return time <= m_from && time >= m_best->time;
    }

    std::int64_t samplesBefore(const SeriesData::Chunk &chunk, int series) const
    {
        std::int64_t samples = 0;
        for (const SeriesData::Chunk &other : m_data.chunks) {
            if (&other == &chunk)
                return samples;
            if (other.news.stage == ChunkNews::Stage::Unknown ||
                other.news.stage == ChunkNews::Stage::Sketch)
                return -1;
            if (!m_data.placeOf(other, series).isNone())
                samples += m_data.track(other, series).samples;
        }
        return samples;
    }

    // A text stands for what follows until the next one.
    void lookAtTexts(const SeriesData::Chunk &chunk, SeriesData::Place place, int series)
    {
        const auto track = static_cast<std::size_t>(place.track);
        for (const store::ExtraChunk::Text &text : m_files.texts(m_data, chunk, track, m_stop))
            if (isBetter(text.time))
                m_best = {series, std::nan(""), QString::fromStdString(text.text), text.time};
    }

    void lookAt(const SeriesData::Chunk &chunk, SeriesData::Place place, int series)
    {
        const auto track = static_cast<std::size_t>(place.track);
        const TrackLevels &levels = chunk.news.levels->tracks[track];
        if (levels.levels.empty())
            return;
        m_usual = levels.usualStep;
        const std::size_t finest = m_files.finest(chunk, track);
        const auto range = m_files.find(chunk, track, finest, m_from,
                                        std::nextafter(m_to, infinitely), m_request.delay);
        if (!range || range->first == range->second)
            return;
        const TrackLevel part =
            m_files.spans(chunk, track, finest, range->first, range->second - range->first, {});
        if (part.spans.empty())
            return;
        const SampleSpan &first = part.spans.front();
        const SampleSpan &last = part.spans.back();
        const std::int64_t rows =
            std::min(last.firstRow + last.rows - first.firstRow, mostReadingRows);
        const std::int64_t before = samplesBefore(chunk, series);
        std::int64_t sample = first.firstSample;
        const auto take = [&](const store::ExtraChunk::Block &block,
                              std::span<const double> times) {
            const auto &values = block.columns[static_cast<std::size_t>(place.column)];
            for (std::size_t i = 0; i < times.size(); ++i, ++sample)
                if (isBetter(times[i]))
                    m_best = {series, values[i], {}, times[i], before < 0 ? -1 : before + sample,
                              -1};
            return true;
        };
        m_files.forEach(m_data, chunk, track, first.firstRow, rows, m_request.delay, take, m_stop);
    }

    const SeriesData &m_data;
    ExtraFiles &m_files;
    const ReadingRequest &m_request;
    const std::stop_token &m_stop;
    FramePlaces m_places;
    std::int64_t m_frame = -1; // -1: a time is asked for
    double m_time = 0.0;
    double m_from = 0.0; // (from, to]: what belongs to the frame
    double m_to = 0.0;
    double m_usual = 0.0;
    std::optional<SeriesReading> m_best;
};

} // namespace

std::vector<SeriesReading> readSeries(const SeriesData &data, ExtraFiles &files,
                                      const ReadingRequest &request, const std::stop_token &stop)
{
    std::vector<SeriesReading> readings;
    if (const auto *frame = std::get_if<store::FrameIndex>(&request.place))
        if (frame->value < 0 || frame->value >= data.reader->index().frameCount())
            return readings;
    Reading reading(data, files, request, stop);
    for (const int series : request.series)
        if (auto found = reading.of(series))
            readings.push_back(*std::move(found));
    return readings;
}

} // namespace model
