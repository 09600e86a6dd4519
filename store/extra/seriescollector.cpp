// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/seriescollector.h"

#include "store/extra/rownumber.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace store {

namespace {

constexpr std::int64_t mostValues = 1 << 21; // of one series

bool isCoordinate(std::string_view key)
{
    return key == "frame_time" || key == "frame_number" || key == "frame_index";
}

} // namespace

// The row's own time, else that of the frame it names.
double SeriesCollector::timeOf(const Value &row) const
{
    const double own = numberIn(row, "frame_time");
    const double index = numberIn(row, "frame_index");
    if (std::isfinite(own))
        return own;
    if (index >= 0 && index < static_cast<double>(m_index.frameCount()))
        return m_index.time({static_cast<std::int64_t>(index)}).seconds;
    return std::numeric_limits<double>::quiet_NaN();
}

std::size_t SeriesCollector::seriesOf(const std::string &name)
{
    const auto [place, isNew] = m_places.emplace(name, m_series.size());
    if (isNew)
        m_series.push_back({name, {}, {}});
    return place->second;
}

void SeriesCollector::append(std::size_t series, const Run::Sample &sample)
{
    m_series[series].times.push_back(sample.time);
    m_series[series].values.push_back(sample.value);
}

void SeriesCollector::add(const Value &row)
{
    const double time = timeOf(row);
    if (!std::isfinite(time))
        return;
    for (const auto &[key, value] : row.items())
        if (value.is_number() && !isCoordinate(key) && !isFull()) {
            constexpr std::size_t costOfSeries = 64; // in values
            const std::size_t before = m_series.size();
            append(seriesOf(key), {time, value.get<double>()});
            m_rowValues += 1 + costOfSeries * (m_series.size() - before);
        }
}

void SeriesCollector::beginFile(const SampleFile &file)
{
    const auto chunks = static_cast<std::int64_t>(m_index.chunks().size());
    const std::int64_t share =
        std::max<std::int64_t>(mostValues / std::max<std::int64_t>(chunks, 1), 2);
    m_perRun = file.allocatedSamples() <= share ? 1 : 2 * (file.allocatedSamples() / share + 1);
    m_runs.clear();
    for (std::size_t i = 0; i < file.measuredColumns(); ++i)
        m_runs.push_back({seriesOf(file.columns()[i]), 0, {}, {}});
}

// A sample was taken at frame_time - sample_delay: so it belongs to the picture nearest to that.
void SeriesCollector::add(const SampleFile &file, const SampleFile::Block &block)
{
    const auto time = file.frameColumn("frame_time");
    const auto delay = file.frameColumn("sample_delay");
    if (!time)
        return;
    for (std::size_t i = 0; i < block.count; ++i) {
        const double at = block.value(*time, i) - (delay ? block.value(*delay, i) : 0.0);
        if (!std::isfinite(at))
            continue;
        for (std::size_t column = 0; column < m_runs.size(); ++column)
            add(m_runs[column], {at, block.value(column, i)});
    }
}

void SeriesCollector::add(Run &run, const Run::Sample &sample)
{
    if (run.count == 0)
        run.low = run.high = sample;
    // Written so that a number replaces what is none.
    if (!(run.low.value <= sample.value) && !std::isnan(sample.value))
        run.low = sample;
    if (!(run.high.value >= sample.value) && !std::isnan(sample.value))
        run.high = sample;
    if (++run.count == m_perRun)
        finish(run);
}

void SeriesCollector::finish(Run &run)
{
    if (run.count == 0)
        return;
    const bool isFlat = run.low.time == run.high.time || std::isnan(run.low.value);
    const bool isLowFirst = run.low.time <= run.high.time;
    append(run.series, isLowFirst ? run.low : run.high);
    if (!isFlat)
        append(run.series, isLowFirst ? run.high : run.low);
    run.count = 0;
}

void SeriesCollector::endFile()
{
    for (Run &run : m_runs)
        finish(run);
    m_runs.clear();
}

} // namespace store
