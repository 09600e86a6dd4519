// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/chunklevels.h"

#include "model/median.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace model {

namespace {

constexpr std::size_t stepsForUsual = 4096;
constexpr std::size_t mostLevelBytes = std::size_t(64) << 20;
constexpr std::int64_t usualMostSpans = 1 << 18;

bool isSortedByTime(const std::vector<SampleSpan> &spans)
{
    for (std::size_t i = 1; i < spans.size(); ++i) {
        const SampleSpan &before = spans[i - 1];
        const SampleSpan &span = spans[i];
        if (span.begin < before.begin || span.end < before.end || span.noted < before.noted ||
            span.notedEnd < before.notedEnd)
            return false;
    }
    return true;
}

void join(SampleSpan &span, const SampleSpan &next)
{
    span.begin = std::min(span.begin, next.begin);
    span.end = std::max(span.end, next.end);
    span.noted = std::min(span.noted, next.noted);
    span.notedEnd = std::max(span.notedEnd, next.notedEnd);
    span.rows = next.firstRow + next.rows - span.firstRow;
    span.samples += next.samples;
}

} // namespace

void Extremes::add(double value)
{
    if (!std::isfinite(value))
        return;
    min = std::fmin(min, value);
    max = std::fmax(max, value);
}

void Extremes::add(const Extremes &other)
{
    min = std::fmin(min, other.min);
    max = std::fmax(max, other.max);
}

SampleSpan TrackLevels::whole() const
{
    assert(!levels.empty() && !levels.back().spans.empty());
    SampleSpan all = levels.back().spans.front();
    for (const SampleSpan &span : levels.back().spans)
        if (span.firstRow != all.firstRow)
            join(all, span);
    all.samples = samples;
    return all;
}

void ChunkLevels::leaveOut(std::int64_t moreThan)
{
    for (TrackLevels &track : tracks)
        for (TrackLevel &level : track.levels)
            if (level.count > moreThan && &level != &track.levels.back()) {
                level.spans = {};
                level.columns = {};
            }
}

LevelBuilder::LevelBuilder(const store::ExtraChunk::Track &track)
{
    m_track.columns = track.columns;
    m_track.hasDelay = track.hasDelay;
    m_track.isWhole.assign(track.columns.size(), true);
    m_track.isBinary.assign(track.columns.size(), true);
    m_level.columns.resize(track.columns.size());
    m_mostSpans = mostLevelBytes / (sizeof(SampleSpan) + track.columns.size() * sizeof(Extremes));
    m_track.perSpan = leastPerSpan;
    while (track.rows / m_track.perSpan > usualMostSpans ||
           std::size_t(track.rows / m_track.perSpan) > m_mostSpans / 2)
        m_track.perSpan *= spansPerSpan;
}

void LevelBuilder::learnStep(const store::ExtraChunk::Block &block)
{
    std::vector<double> steps;
    const std::size_t count = std::min(block.times.size(), stepsForUsual + 1);
    const auto taken = [&](std::size_t i) {
        return block.times[i] - (block.delays.empty() ? 0.0 : block.delays[i]);
    };
    for (std::size_t i = 1; i < count; ++i)
        if (const double step = taken(i) - taken(i - 1); step > 0)
            steps.push_back(step);
    if (!steps.empty())
        m_pauses.setUsualStep(m_track.usualStep = median(std::move(steps)));
}

void LevelBuilder::add(const store::ExtraChunk::Block &block)
{
    if (m_track.usualStep == 0)
        learnStep(block);
    const std::size_t count = block.times.size();
    std::size_t from = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double noted = block.times[i];
        const double taken = noted - (block.delays.empty() ? 0.0 : block.delays[i]);
        const bool goesOn = m_pauses.goesOn(taken);
        const bool isFull = m_isOpen && m_level.spans.back().samples == m_track.perSpan;
        const bool breaks = !goesOn && m_level.spans.size() < m_mostSpans / 2;
        if (!m_isOpen || isFull || breaks) {
            addValues(block, from, i);
            from = i;
            m_level.spans.push_back(
                {taken, taken, noted, noted, block.rows[i], 0, m_track.samples, 0, 0, !goesOn});
            for (auto &column : m_level.columns)
                column.emplace_back();
            m_isOpen = true;
        }
        extend({taken, noted, block.rows[i]});
    }
    addValues(block, from, count);
}

void LevelBuilder::extend(const Moment &moment)
{
    SampleSpan &span = m_level.spans.back();
    span.begin = std::min(span.begin, moment.taken);
    span.end = std::max(span.end, moment.taken);
    span.noted = std::min(span.noted, moment.noted);
    span.notedEnd = std::max(span.notedEnd, moment.noted);
    span.rows = moment.row + 1 - span.firstRow;
    ++span.samples;
    ++m_track.samples;
}

// To the last span.
void LevelBuilder::addValues(const store::ExtraChunk::Block &block, std::size_t from,
                             std::size_t to)
{
    if (from == to)
        return;
    for (std::size_t column = 0; column < m_level.columns.size(); ++column) {
        Extremes &extremes = m_level.columns[column].back();
        bool isWhole = true;
        bool isBinary = true;
        for (std::size_t i = from; i < to; ++i) {
            const double value = block.columns[column][i];
            if (!std::isfinite(value))
                continue;
            if (!(value >= extremes.min))
                extremes.min = value;
            if (!(value <= extremes.max))
                extremes.max = value;
            isWhole = isWhole && value == std::floor(value);
            isBinary = isBinary && (value == 0 || value == 1);
        }
        m_track.isWhole[column] = m_track.isWhole[column] && isWhole;
        m_track.isBinary[column] = m_track.isBinary[column] && isBinary;
    }
}

TrackLevel coarserLevel(const TrackLevel &level, double longest)
{
    TrackLevel above;
    above.columns.resize(level.columns.size());
    std::int64_t joined = 0;
    for (std::size_t i = 0; i < level.spans.size(); ++i) {
        const SampleSpan &span = level.spans[i];
        const bool goesOn = joined > 0 && joined < spansPerSpan &&
                            std::abs(span.begin - level.spans[i - 1].end) <= longest;
        if (goesOn) {
            join(above.spans.back(), span);
            for (std::size_t column = 0; column < level.columns.size(); ++column)
                above.columns[column].back().add(level.columns[column][i]);
            ++joined;
            continue;
        }
        above.spans.push_back(span);
        above.spans.back().firstFiner = static_cast<std::int64_t>(i);
        for (std::size_t column = 0; column < level.columns.size(); ++column)
            above.columns[column].push_back(level.columns[column][i]);
        joined = 1;
    }
    above.isSorted = isSortedByTime(above.spans);
    above.count = std::ssize(above.spans);
    return above;
}

TrackLevels LevelBuilder::take()
{
    m_level.isSorted = isSortedByTime(m_level.spans);
    m_level.count = std::ssize(m_level.spans);
    double longest = pausePerStep * m_track.usualStep;
    if (m_level.spans.empty())
        return std::move(m_track);
    m_track.levels.push_back(std::move(m_level));
    double spanSeconds = m_track.usualStep * static_cast<double>(m_track.perSpan);
    // Longer than all samples together take: the pauses that are left are to be seen.
    const double most = m_track.usualStep * static_cast<double>(m_track.samples) * spansPerSpan;
    while (m_track.levels.back().spans.size() > 1 && spanSeconds <= most) {
        spanSeconds *= spansPerSpan;
        longest = std::max(longest, spanSeconds);
        TrackLevel above = coarserLevel(m_track.levels.back(), longest);
        if (above.spans.size() < m_track.levels.back().spans.size())
            m_track.levels.push_back(std::move(above));
        if (spanSeconds == 0)
            break;
    }
    return std::move(m_track);
}

} // namespace model
