// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/seriesmodel.h"

#include "model/place/notetime.h"
#include "model/workerpool.h"
#include "store/extra/extradata.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace model {

namespace {

bool isWhole(double value)
{
    return !std::isfinite(value) || value == std::floor(value);
}

std::shared_ptr<const Series> toSeries(store::ExtraSeries extra, const store::ChunkIndex &index)
{
    auto series = std::make_shared<Series>();
    series->name = QString::fromStdString(extra.name);
    series->times = std::move(extra.times);
    series->values = std::move(extra.values);
    series->frames.reserve(series->times.size());
    for (const double time : series->times) {
        const auto frame = index.nearest(store::FrameTime{time});
        series->frames.push_back(frame ? frame->value : -1);
    }
    series->framesRise = std::is_sorted(series->frames.begin(), series->frames.end());
    series->gaps = seriesGaps(series->times, series->frames, index.medianInterval());
    series->isUsual = extra.name != noteTime; // a time against time: a straight line
    series->isWhole = std::all_of(series->values.begin(), series->values.end(), isWhole);
    return series;
}

store::Result<SeriesModel::Loaded> readSeries(const store::Reader &reader,
                                              const std::stop_token &stop)
{
    auto extra = store::readNumericSeries(reader, stop);
    if (!extra)
        return extra.error();
    SeriesModel::Loaded loaded;
    for (store::ExtraSeries &series : extra->series)
        loaded.series.push_back(toSeries(std::move(series), reader.index()));
    for (const auto &[chunk, error] : extra->broken)
        loaded.problems.push_back({chunk, error});
    return loaded;
}

} // namespace

SeriesModel::SeriesModel(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

SeriesModel::~SeriesModel()
{
    m_reading.request_stop();
}

void SeriesModel::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_reading.request_stop();
    m_series.clear();
    m_loading = reader != nullptr;
    if (reader) {
        auto read = [reader](const std::stop_token &stop) { return readSeries(*reader, stop); };
        auto report = [this](store::Result<Loaded> loaded) { take(std::move(loaded)); };
        m_reading = m_pool.run(this, std::move(read), report, WorkerPool::Priority::Background);
    }
    emit changed();
}

void SeriesModel::take(store::Result<Loaded> loaded)
{
    m_loading = false;
    if (loaded)
        m_series = std::move(loaded->series);
    emit changed();
    if (!loaded)
        emit failed(loaded.error());
    else if (!loaded->problems.empty())
        emit partsFailed(loaded->problems);
}

std::optional<std::size_t> sampleAt(const Series &series, store::FrameIndex index)
{
    const auto &frames = series.frames;
    if (series.framesRise) {
        const auto at = std::lower_bound(frames.begin(), frames.end(), index.value);
        if (at != frames.end() && *at == index.value)
            return static_cast<std::size_t>(at - frames.begin());
        if (at == frames.begin())
            return std::nullopt;
        return static_cast<std::size_t>(at - frames.begin() - 1);
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames[i] == index.value)
            return i;
        if (frames[i] >= 0 && frames[i] < index.value && (!best || frames[i] >= frames[*best]))
            best = i;
    }
    return best;
}

std::optional<std::size_t> sampleAt(const Series &series, store::FrameIndex index,
                                    store::FrameTime time)
{
    constexpr double longest = 2.5; // usual steps that a sample stands for, before a gap
    const auto sample = sampleAt(series, index);
    const auto &gaps = series.gaps.before;
    const bool isBeforeGap = sample && std::binary_search(gaps.begin(), gaps.end(), *sample + 1);
    if (isBeforeGap && time.seconds - series.times[*sample] > longest * series.gaps.usual)
        return std::nullopt;
    return sample;
}

} // namespace model
