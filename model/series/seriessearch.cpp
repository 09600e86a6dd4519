// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriessearch.h"

#include "model/series/extrafiles.h"
#include "model/series/seriesdata.h"
#include "model/series/seriesplaces.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace model {

namespace {

using Hit = std::function<bool(const SeriesFinding &)>; // false: that is enough

// Goes through the chunks of a series in their order.
class Scan
{
public:
    Scan(const SeriesData &data, ExtraFiles &files, const SeriesSearch &search,
         const std::stop_token &stop)
        : m_data(data)
        , m_files(files)
        , m_search(search)
        , m_stop(stop)
        , m_places(*data.reader)
    {}

    // False: `hit` had enough.
    bool chunk(const SeriesData::Chunk &chunk, const Hit &hit)
    {
        const auto place = m_data.placeOf(chunk, m_search.series);
        if (chunk.news.stage != ChunkNews::Stage::Whole || chunk.news.problem)
            m_isWhole = false;
        if (place.isNone() || m_stop.stop_requested())
            return true;
        const auto track = static_cast<std::size_t>(place.track);
        const TrackLevels &levels = chunk.news.levels->tracks[track];
        if (!levels.texts.empty())
            return texts(chunk, track, hit);
        if (levels.levels.empty())
            return true;
        const std::size_t finest = m_files.finest(chunk, track);
        const auto column = static_cast<std::size_t>(place.column);
        const TrackLevel part =
            m_files.spans(chunk, track, finest, 0, levels.levels[finest].count, {column});
        if (part.spans.empty())
            m_isWhole = false;
        for (std::size_t i = 0; i < part.spans.size(); ++i)
            if (!span(chunk, place, part.spans[i], part.columns[column][i], hit))
                return false;
        return true;
    }

    void forget() { m_wasThere = false; }
    bool isWhole() const { return m_isWhole; }

private:
    bool isThere(double value) const
    {
        return m_search.side == SeriesSearch::Side::Above ? value > m_search.threshold
                                                          : value < m_search.threshold;
    }

    bool texts(const SeriesData::Chunk &chunk, std::size_t track, const Hit &hit)
    {
        const auto &texts = m_files.texts(m_data, chunk, track, m_stop);
        if (std::ssize(texts) < chunk.news.levels->tracks[track].samples)
            m_isWhole = false;
        for (const store::ExtraChunk::Text &text : texts)
            if (!hit({text.time, m_places.frameAt(text.time), std::nan(""),
                      QString::fromStdString(text.text)}))
                return false;
        return true;
    }

    bool span(const SeriesData::Chunk &chunk, SeriesData::Place place, const SampleSpan &span,
              const Extremes &extremes, const Hit &hit)
    {
        const bool isAbove = m_search.side == SeriesSearch::Side::Above;
        const bool hasAny = !extremes.isEmpty() && isThere(isAbove ? extremes.max : extremes.min);
        const bool hasOther = extremes.isEmpty() || !isThere(isAbove ? extremes.min : extremes.max);
        if (!hasAny) {
            m_wasThere = m_wasThere && extremes.isEmpty();
            return true;
        }
        if (!hasOther && m_wasThere)
            return true;
        bool goesOn = true;
        const auto take = [&](const store::ExtraChunk::Block &block,
                              std::span<const double> times) {
            const auto &values = block.columns[static_cast<std::size_t>(place.column)];
            for (std::size_t i = 0; i < times.size() && goesOn; ++i) {
                if (!std::isfinite(values[i]))
                    continue;
                const bool begins = isThere(values[i]) && !m_wasThere;
                m_wasThere = isThere(values[i]);
                if (begins)
                    goesOn = hit({times[i], m_places.frameAt(times[i]), values[i], {}});
            }
            return goesOn;
        };
        if (!m_files.forEach(m_data, chunk, static_cast<std::size_t>(place.track), span.firstRow,
                             span.rows, m_search.delay, take, m_stop))
            m_isWhole = false;
        return goesOn;
    }

    const SeriesData &m_data;
    ExtraFiles &m_files;
    const SeriesSearch &m_search;
    const std::stop_token &m_stop;
    FramePlaces m_places;
    bool m_wasThere = false; // the value before was beyond the threshold
    bool m_isWhole = true;
};

SeriesFindings findings(const std::optional<SeriesFinding> &found, const Scan &scan)
{
    SeriesFindings findings;
    if (found)
        findings.places.push_back(*found);
    findings.isWhole = scan.isWhole();
    return findings;
}

// The place of the chunk that has a frame.
std::size_t chunkWith(const SeriesData &data, std::int64_t frame)
{
    const auto behind = std::find_if(data.chunks.begin(), data.chunks.end(), [&](const auto &c) {
        return c.first.value + c.frames > frame;
    });
    return std::min(static_cast<std::size_t>(behind - data.chunks.begin()),
                    data.chunks.empty() ? 0 : data.chunks.size() - 1);
}

} // namespace

SeriesFindings findInSeries(const SeriesData &data, ExtraFiles &files, const SeriesSearch &search,
                            std::int64_t frame, SeriesSearch::Way way, const std::stop_token &stop)
{
    std::optional<SeriesFinding> found;
    if (data.chunks.empty())
        return {};
    const std::size_t here = chunkWith(data, frame);
    Scan scan(data, files, search, stop);
    if (way == SeriesSearch::Way::Next) {
        const auto take = [&](const SeriesFinding &finding) {
            if (finding.frame > frame)
                found = finding;
            return !found;
        };
        // The chunk before tells what the value was, and may have samples of this one's frames.
        for (std::size_t i = here > 0 ? here - 1 : 0; i < data.chunks.size() && !found; ++i)
            scan.chunk(data.chunks[i], take);
        return findings(found, scan);
    }
    const auto last = [&](const SeriesFinding &finding) {
        if (finding.frame >= 0 && finding.frame < frame)
            found = finding;
        return finding.frame < frame;
    };
    const auto none = [](const SeriesFinding &) { return true; };
    for (std::size_t i = std::min(here + 1, data.chunks.size() - 1) + 1; i-- > 0 && !found;) {
        scan.forget();
        if (i > 0)
            scan.chunk(data.chunks[i - 1], none);
        scan.chunk(data.chunks[i], last);
    }
    return findings(found, scan);
}

SeriesFindings findAllInSeries(const SeriesData &data, ExtraFiles &files,
                               const SeriesSearch &search, std::size_t most,
                               const std::stop_token &stop)
{
    std::vector<SeriesFinding> all;
    Scan scan(data, files, search, stop);
    const auto take = [&](const SeriesFinding &finding) {
        all.push_back(finding);
        return all.size() < most;
    };
    for (const SeriesData::Chunk &chunk : data.chunks)
        if (!scan.chunk(chunk, take))
            break;
    return {std::move(all), scan.isWhole()};
}

} // namespace model
