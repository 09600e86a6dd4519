// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriespicture.h"

#include "model/series/extrafiles.h"
#include "model/series/seriesdata.h"
#include "model/series/seriesplaces.h"
#include "model/series/spectra.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace model {

namespace {

using Chunk = SeriesData::Chunk;

constexpr std::int64_t mostRowsRead = std::int64_t(1) << 21; // of a picture

// The columns of one series while samples and spans fall into them.
class ColumnSink
{
public:
    explicit ColumnSink(const TimeAxis &axis)
        : m_axis(axis)
        , m_columns(static_cast<std::size_t>(axis.width()))
    {}

    void breakLine() { m_gap = true; } // before what comes next
    void setMerged() { m_isMerged = true; }
    void add(double begin, double end, const Extremes &extremes)
    {
        if (extremes.isEmpty()) {
            m_gap = true;
            return;
        }
        const PlotColumn column{begin, end, extremes.min, extremes.max,
                                std::exchange(m_gap, false)};
        if (end < m_axis.begin())
            keep(m_before, column, !m_before || end >= m_before->end);
        else if (begin >= m_axis.end())
            keep(m_after, column, !m_after || begin < m_after->begin);
        else
            extend(column);
    }

    PlotCurve take(int series)
    {
        PlotCurve curve{series, {}, {}, !m_isMerged};
        if (m_before)
            curve.columns.push_back(*m_before);
        for (const auto &column : m_columns)
            if (column)
                curve.columns.push_back(*column);
        if (m_after)
            curve.columns.push_back(*m_after);
        return curve;
    }

private:
    using Slot = std::optional<PlotColumn>;

    static void keep(Slot &slot, const PlotColumn &column, bool isNearer)
    {
        if (isNearer)
            slot = column;
    }
    void extend(const PlotColumn &column)
    {
        const double x = std::floor(m_axis.toX(std::max(column.begin, m_axis.begin())));
        Slot &slot = m_columns[static_cast<std::size_t>(
            std::clamp(x, 0.0, static_cast<double>(m_axis.width() - 1)))];
        if (!slot) {
            slot = column;
            return;
        }
        m_isMerged = true;
        slot->begin = std::min(slot->begin, column.begin);
        slot->end = std::max(slot->end, column.end);
        slot->min = std::min(slot->min, column.min);
        slot->max = std::max(slot->max, column.max);
    }

    const TimeAxis &m_axis;
    std::vector<Slot> m_columns;
    Slot m_before; // the nearest on each side of the axis
    Slot m_after;
    bool m_gap = false;
    bool m_isMerged = false; // some columns have more than one of what was added
};

// One picture while it is made.
class PictureMaker
{
public:
    PictureMaker(const SeriesData &data, ExtraFiles &files, const SeriesRequest &request,
                 PictureCare care, const std::stop_token &stop)
        : m_data(data)
        , m_files(files)
        , m_care(care)
        , m_stop(stop)
        , m_places(*data.reader)
    {
        m_picture.request = request;
        const TimeAxis &axis = request.axis;
        m_picture.axis = TimeAxis(axis.unit(), axis.begin() - axis.span() / 2,
                                  axis.end() + axis.span() / 2, axis.width() * 2);
        std::tie(m_from, m_to) = timesOf(*data.reader, m_picture.axis);
        for (const int series : request.spectra)
            m_spectra.emplace_back(data, series, m_picture.axis, request.delay);
        for (std::size_t i = 0; i < request.series.size(); ++i) {
            m_sinks.emplace_back(m_picture.axis);
            m_events.emplace_back();
        }
    }

    SeriesPicture make()
    {
        const auto [first, last] = touchedChunks(m_data, m_from, m_to);
        for (std::size_t i = first; i < last && !m_stop.stop_requested(); ++i)
            addChunk(m_data.chunks[i]);
        addHoles();
        for (Spectrogram &spectrum : m_spectra)
            if (m_care == PictureCare::Samples)
                m_picture.spectra.push_back(spectrum.take());
        if (m_care == PictureCare::Fast && !m_spectra.empty())
            m_picture.isFine = false;
        const auto &series = m_picture.request.series;
        for (std::size_t i = 0; i < series.size(); ++i) {
            m_picture.curves.push_back(m_sinks[i].take(series[i]));
            m_picture.curves.back().events = std::move(m_events[i]);
        }
        return std::move(m_picture);
    }

private:
    bool isByTime() const { return m_picture.axis.unit() == TimeAxis::Unit::Seconds; }
    double positionOf(double time)
    {
        return isByTime() ? time : static_cast<double>(m_places.frameAt(time));
    }

    // The wanted series that are columns of one track.
    struct Wanted
    {
        std::vector<std::size_t> columns;
        std::vector<std::size_t> sinks;
    };

    void addChunk(const Chunk &chunk)
    {
        if (chunk.news.stage == ChunkNews::Stage::Broken)
            for (ColumnSink &sink : m_sinks)
                sink.breakLine();
        std::map<std::size_t, Wanted> tracks;
        const auto &series = m_picture.request.series;
        for (std::size_t i = 0; i < series.size(); ++i) {
            const auto place = m_data.placeOf(chunk, series[i]);
            if (place.isNone())
                continue;
            Wanted &wanted = tracks[static_cast<std::size_t>(place.track)];
            wanted.columns.push_back(static_cast<std::size_t>(place.column));
            wanted.sinks.push_back(i);
        }
        for (const auto &[track, wanted] : tracks) {
            const TrackLevels &levels = chunk.news.levels->tracks[track];
            if (!levels.texts.empty())
                addTexts(chunk, track, wanted.sinks.front());
            else if (!levels.levels.empty())
                addTrack(chunk, track, wanted);
        }
    }

    void addTexts(const Chunk &chunk, std::size_t track, std::size_t sink)
    {
        const TrackLevels &levels = chunk.news.levels->tracks[track];
        const bool isRead = m_care == PictureCare::Samples && !levels.hasAllTexts();
        m_picture.isFine = m_picture.isFine && (isRead || levels.hasAllTexts());
        auto &events = m_events[sink];
        const TimeAxis &axis = m_picture.axis;
        for (const store::ExtraChunk::Text &text :
             isRead ? m_files.texts(m_data, chunk, track, m_stop) : levels.texts) {
            if (text.time < m_from || text.time >= m_to)
                continue;
            const double position = positionOf(text.time);
            const bool isNew = events.empty() || std::floor(axis.toX(events.back().position)) !=
                                                     std::floor(axis.toX(position));
            if (isNew && axis.begin() <= position && position < axis.end())
                events.push_back({position, QString::fromStdString(text.text)});
        }
    }

    double perPixel() const { return (m_to - m_from) / m_picture.axis.width(); }

    // The coarsest level whose spans a pixel can hold; below the finest: samples.
    int levelFor(const Chunk &chunk, std::size_t track)
    {
        const TrackLevels &levels = chunk.news.levels->tracks[track];
        int level = -1;
        for (std::size_t i = 0; i < levels.levels.size(); ++i)
            if (secondsPerSpan(levels, i) <= perPixel())
                level = static_cast<int>(i);
        return level >= 0 && m_files.has(chunk, track, std::size_t(level)) ? level : -1;
    }

    static double secondsPerSpan(const TrackLevels &levels, std::size_t level)
    {
        const double usual = levels.usualStep * static_cast<double>(levels.perSpan) *
                             std::pow(spansPerSpan, static_cast<double>(level));
        const SampleSpan whole = levels.whole();
        return std::min(usual, std::max(whole.end - whole.begin, 0.0));
    }

    void addTrack(const Chunk &chunk, std::size_t track, const Wanted &wanted)
    {
        const TrackLevels &levels = chunk.news.levels->tracks[track];
        const bool isSketch = chunk.news.stage == ChunkNews::Stage::Sketch;
        const int fit = isSketch ? 0 : levelFor(chunk, track);
        const std::size_t level =
            fit >= 0 ? static_cast<std::size_t>(fit) : m_files.finest(chunk, track);
        const auto range = m_files.find(chunk, track, level, m_from, m_to, m_picture.request.delay);
        if (!range || range->first >= range->second)
            return;
        const TrackLevel part = m_files.spans(chunk, track, level, range->first,
                                              range->second - range->first, wanted.columns);
        if (part.spans.empty())
            return;
        if (m_care == PictureCare::Samples && !isSketch)
            for (Spectrogram &spectrum : m_spectra)
                spectrum.add(m_files, chunk, track, part, m_stop);
        breakBefore(chunk, levels, part.spans.front(), wanted, isSketch);
        m_lastEnds[wanted.sinks.front()] = part.spans.back().end;
        if (fit < 0 && readSamples(chunk, track, part, wanted))
            return;
        for (std::size_t i = 0; i < part.spans.size(); ++i)
            addSpan(part, i, wanted, isSketch);
    }

    // Between chunks, where both are known.
    void breakBefore(const Chunk &, const TrackLevels &levels, const SampleSpan &first,
                     const Wanted &wanted, bool isSketch)
    {
        const auto last = m_lastEnds.find(wanted.sinks.front());
        const double longest = pausePerStep * std::max(levels.usualStep, perPixel() / pausePerStep);
        if (isSketch || last == m_lastEnds.end() || levels.usualStep == 0 ||
            std::abs(first.begin - last->second) <= longest)
            return;
        for (const std::size_t sink : wanted.sinks)
            m_sinks[sink].breakLine();
    }

    void addSpan(const TrackLevel &part, std::size_t i, const Wanted &wanted, bool isSketch)
    {
        const SampleSpan &span = part.spans[i];
        const DelayUse delay = m_picture.request.delay;
        const double begin = positionOf(beginOf(span, delay));
        const double end = positionOf(endOf(span, delay));
        for (std::size_t k = 0; k < wanted.columns.size(); ++k) {
            ColumnSink &sink = m_sinks[wanted.sinks[k]];
            if (i > 0 && span.gapBefore && !isSketch)
                sink.breakLine();
            if (span.samples > 1)
                sink.setMerged();
            sink.add(begin, end, part.columns[wanted.columns[k]][i]);
        }
    }

    // False: there are too many, or they cannot be read.
    bool readSamples(const Chunk &chunk, std::size_t track, const TrackLevel &part,
                     const Wanted &wanted)
    {
        const SampleSpan &last = part.spans.back();
        const std::int64_t first = part.spans.front().firstRow;
        const std::int64_t rows = last.firstRow + last.rows - first;
        if (m_rowsLeft < rows)
            return false;
        if (m_care == PictureCare::Fast) {
            m_picture.isFine = false;
            return false;
        }
        m_rowsLeft -= rows;
        const double usual = chunk.news.levels->tracks[track].usualStep;
        PauseRule pauses(usual);
        const auto take = [&](const store::ExtraChunk::Block &block,
                              std::span<const double> times) {
            for (std::size_t i = 0; i < times.size(); ++i) {
                const double taken =
                    block.times[i] - (block.delays.empty() ? 0.0 : block.delays[i]);
                const bool breaks = !pauses.goesOn(taken);
                addSample(times[i], block, i, wanted, breaks);
            }
            return true;
        };
        return m_files.forEach(m_data, chunk, track, first, rows, m_picture.request.delay, take,
                               m_stop);
    }

    void addSample(double time, const store::ExtraChunk::Block &block, std::size_t i,
                   const Wanted &wanted, bool breaks)
    {
        const double position = positionOf(time);
        for (std::size_t k = 0; k < wanted.columns.size(); ++k) {
            ColumnSink &sink = m_sinks[wanted.sinks[k]];
            if (breaks)
                sink.breakLine();
            Extremes value;
            value.add(block.columns[wanted.columns[k]][i]);
            sink.add(position, position, value);
        }
    }

    void addHoles()
    {
        auto &holes = m_picture.holes;
        for (const Chunk &chunk : m_data.chunks) {
            const bool isBroken =
                chunk.news.stage == ChunkNews::Stage::Broken || chunk.news.problem;
            if (!isBroken && chunk.news.stage == ChunkNews::Stage::Whole)
                continue;
            PlotHole hole{chunk.begin, chunk.end, chunk.number, isBroken};
            if (!isByTime()) {
                hole.begin = static_cast<double>(chunk.first.value);
                hole.end = hole.begin + static_cast<double>(chunk.frames);
            }
            if (hole.end < m_picture.axis.begin() || hole.begin >= m_picture.axis.end())
                continue;
            const double pixel = m_picture.axis.perPixel();
            const bool joins = !holes.empty() && holes.back().isBroken == isBroken && !isBroken &&
                               hole.begin - holes.back().end < pixel;
            if (joins)
                holes.back().end = hole.end;
            else
                holes.push_back(hole);
        }
    }

    const SeriesData &m_data;
    ExtraFiles &m_files;
    const PictureCare m_care;
    const std::stop_token m_stop;
    FramePlaces m_places;
    SeriesPicture m_picture;
    double m_from = 0.0; // what the axis shows, in seconds
    double m_to = 0.0;
    std::vector<ColumnSink> m_sinks; // parallel to the wanted series
    std::vector<std::vector<PlotEvent>> m_events; // likewise
    std::vector<Spectrogram> m_spectra;
    std::map<std::size_t, double> m_lastEnds; // of a sink: when its last chunk ended
    std::int64_t m_rowsLeft = mostRowsRead;
};

} // namespace

SeriesPicture makePicture(const SeriesData &data, ExtraFiles &files, const SeriesRequest &request,
                          PictureCare care, const std::stop_token &stop)
{
    return PictureMaker(data, files, request, care, stop).make();
}

} // namespace model
