// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/extrafiles.h"

#include "model/series/levelcache.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t mostOpenExtra = 4;
constexpr std::size_t mostOpenLevels = 96;

TrackLevel partOf(const TrackLevel &level, std::int64_t first, std::int64_t count,
                  const std::vector<std::size_t> &columns)
{
    const auto part = [&](const auto &all) {
        return std::decay_t<decltype(all)>(all.begin() + first, all.begin() + first + count);
    };
    TrackLevel some;
    some.isSorted = level.isSorted;
    some.count = count;
    some.spans = part(level.spans);
    for (const std::size_t column : columns) {
        some.columns.resize(std::max(some.columns.size(), column + 1));
        some.columns[column] = part(level.columns[column]);
    }
    return some;
}

// Of the first `count` spans those that touch [begin, end).
std::pair<std::int64_t, std::int64_t> touching(const TrackLevel &level, std::int64_t count,
                                               double begin, double end, DelayUse delay)
{
    const auto first = level.spans.begin();
    const auto last = first + count;
    const auto isBefore = [&](const SampleSpan &span) { return endOf(span, delay) < begin; };
    const auto isAfter = [&](const SampleSpan &span) { return beginOf(span, delay) >= end; };
    if (level.isSorted) {
        const auto from = std::partition_point(first, last, isBefore);
        const auto to = std::partition_point(
            from, last, [&](const SampleSpan &span) { return !isAfter(span); });
        return {from - first, to - first};
    }
    const auto touches = [&](const SampleSpan &span) { return !isBefore(span) && !isAfter(span); };
    const auto from = std::find_if(first, last, touches);
    if (from == last)
        return {0, count}; // nothing does; which lie beside it is not known
    const auto to =
        std::find_if(std::make_reverse_iterator(last), std::make_reverse_iterator(from), touches);
    return {from - first, to.base() - first};
}

} // namespace

store::ExtraChunk *ExtraFiles::open(const SeriesData &data, const SeriesData::Chunk &chunk,
                                    const std::stop_token &stop)
{
    const auto known = std::find_if(m_open.begin(), m_open.end(),
                                    [&](const Open &open) { return open.chunk == chunk.number; });
    if (known != m_open.end()) {
        m_open.splice(m_open.begin(), m_open, known);
        return known->extra.get();
    }
    auto opened = store::ExtraChunk::open(*data.reader, chunk.number, stop);
    if (!opened || !*opened)
        return nullptr;
    m_open.push_front({chunk.number, *std::move(opened)});
    if (m_open.size() > mostOpenExtra)
        m_open.pop_back();
    return m_open.front().extra.get();
}

const store::InputFile *ExtraFiles::levelFile(const SeriesData::Chunk &chunk)
{
    const auto known = std::find_if(m_levels.begin(), m_levels.end(), [&](const Levels &levels) {
        return levels.levels == chunk.news.levels;
    });
    if (known != m_levels.end())
        m_levels.splice(m_levels.begin(), m_levels, known);
    else
        m_levels.push_front(
            {chunk.news.levels, openLevels(chunk.news.cacheFile, *chunk.news.levels)});
    if (m_levels.size() > mostOpenLevels)
        m_levels.pop_back();
    return m_levels.front().file ? &*m_levels.front().file : nullptr;
}

TrackLevel ExtraFiles::spans(const SeriesData::Chunk &chunk, std::size_t track, std::size_t level,
                             std::int64_t first, std::int64_t count,
                             const std::vector<std::size_t> &columns)
{
    const TrackLevel &whole = chunk.news.levels->tracks[track].levels[level];
    if (!whole.spans.empty())
        return partOf(whole, first, count, columns);
    const store::InputFile *file = levelFile(chunk);
    if (!file)
        return {};
    TrackLevel part = readSpans(*file, whole, first, count, columns);
    if (part.spans.empty() && count > 0)
        m_levels.front().file.reset(); // the next question goes without it
    return part;
}

// The file may have been removed since it was written, by another window for instance.
bool ExtraFiles::has(const SeriesData::Chunk &chunk, std::size_t track, std::size_t level)
{
    const TrackLevel &wanted = chunk.news.levels->tracks[track].levels[level];
    if (!wanted.spans.empty())
        return true;
    return wanted.place > 0 && !chunk.news.cacheFile.empty() && levelFile(chunk) != nullptr;
}

const std::vector<store::ExtraChunk::Text> &ExtraFiles::texts(const SeriesData &data,
                                                              const SeriesData::Chunk &chunk,
                                                              std::size_t track,
                                                              const std::stop_token &stop)
{
    const TrackLevels &levels = chunk.news.levels->tracks[track];
    if (levels.hasAllTexts())
        return levels.texts;
    const store::ExtraChunk *extra = open(data, chunk, stop);
    const bool isThere =
        extra && track < extra->tracks().size() && extra->tracks()[track].columns[0].isText;
    return isThere ? extra->texts(track) : levels.texts;
}

std::size_t ExtraFiles::finest(const SeriesData::Chunk &chunk, std::size_t track)
{
    const auto &levels = chunk.news.levels->tracks[track].levels;
    std::size_t level = levels.size() - 1;
    while (level > 0 && has(chunk, track, level - 1))
        --level;
    return level;
}

std::optional<std::pair<std::int64_t, std::int64_t>>
ExtraFiles::find(const SeriesData::Chunk &chunk, std::size_t track, std::size_t level, double begin,
                 double end, DelayUse delay)
{
    const auto &levels = chunk.news.levels->tracks[track].levels;
    std::int64_t lo = 0;
    std::int64_t hi = levels.back().count;
    for (std::size_t i = levels.size() - 1;; --i) {
        const std::int64_t read = std::min(hi + 1, levels[i].count) - lo; // and where the last ends
        const TrackLevel part = spans(chunk, track, i, lo, read, {});
        if (part.spans.empty())
            return std::nullopt;
        auto [from, to] = touching(part, hi - lo, begin, end, delay);
        from = std::max<std::int64_t>(from - 1, 0);
        to = std::min(to + 1, hi - lo);
        if (i == level)
            return std::pair(lo + from, lo + to);
        hi = to < read ? part.spans[static_cast<std::size_t>(to)].firstFiner : levels[i - 1].count;
        lo = part.spans[static_cast<std::size_t>(from)].firstFiner;
    }
}

bool ExtraFiles::forEach(const SeriesData &data, const SeriesData::Chunk &chunk, std::size_t track,
                         std::int64_t first, std::int64_t count, DelayUse delay,
                         const std::function<bool(const store::ExtraChunk::Block &,
                                                  std::span<const double> times)> &take,
                         const std::stop_token &stop)
{
    store::ExtraChunk *extra = open(data, chunk, stop);
    if (!extra || track >= extra->tracks().size())
        return false;
    const std::int64_t end = std::min(first + count, extra->tracks()[track].rows);
    const std::int64_t step = extra->rowsPerRead();
    for (std::int64_t row = first; row < end; row += step) {
        if (stop.stop_requested())
            return false;
        const auto block = extra->read(track, row, std::min(step, end - row));
        if (!block)
            return false;
        std::vector<double> times = block->times;
        if (delay == DelayUse::Corrected)
            for (std::size_t i = 0; i < block->delays.size(); ++i)
                times[i] -= block->delays[i];
        if (!take(*block, times))
            return true;
    }
    return true;
}

} // namespace model
