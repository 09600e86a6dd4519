// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/spectra.h"

#include "model/series/extrafiles.h"
#include "model/series/spectrum.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr int mostSpectra = 1200; // of a picture

} // namespace

Spectrogram::Spectrogram(const SeriesData &data, int series, const TimeAxis &axis, DelayUse delay)
    : m_data(data)
    , m_delay(delay)
    , m_axis(axis.resized(std::min(axis.width(), mostSpectra)))
{
    const SeriesInfo &info = data.infos[static_cast<std::size_t>(series)];
    m_spectrum.series = series;
    m_spectrum.begin = axis.begin();
    m_spectrum.end = axis.end();
    m_spectrum.topFrequency = info.rate.value_or(0.0) / 2;
    m_spectrum.image = QImage(m_axis.width(), spectrumBins, QImage::Format_Indexed8);
    m_spectrum.image.fill(0);
    const double amplitude = info.extent.isEmpty() ? 0 : (info.extent.max - info.extent.min) / 2;
    m_loudest = amplitude > 0 ? static_cast<float>(20 * std::log10(amplitude)) : 0.0F;
}

double Spectrogram::timeOf(int column) const
{
    const double value = m_axis.toValue(column + 0.5);
    if (m_axis.unit() == TimeAxis::Unit::Seconds)
        return value;
    const store::ChunkIndex &index = m_data.reader->index();
    if (value < 0 || value >= static_cast<double>(index.frameCount()))
        return std::nan("");
    return index.time({static_cast<std::int64_t>(value)}).seconds;
}

std::optional<std::int64_t> Spectrogram::firstRow(const TrackLevel &part, std::size_t &span,
                                                  double time, std::int64_t rows) const
{
    while (span < part.spans.size() && endOf(part.spans[span], m_delay) < time)
        ++span;
    if (span == part.spans.size() || std::isnan(time))
        return std::nullopt;
    const SampleSpan &here = part.spans[span];
    const double begin = beginOf(here, m_delay);
    const double length = endOf(here, m_delay) - begin;
    // Between two spans that go on the time is that of the later one's beginning.
    if (time < begin && (span == 0 || here.gapBefore))
        return std::nullopt;
    const double within = length > 0 ? std::clamp((time - begin) / length, 0.0, 1.0) : 0.0;
    const auto middle =
        here.firstRow + static_cast<std::int64_t>(within * static_cast<double>(here.rows));
    return std::clamp<std::int64_t>(middle - spectrumSamples / 2, 0, rows - spectrumSamples);
}

void Spectrogram::add(ExtraFiles &files, const SeriesData::Chunk &chunk, std::size_t track,
                      const TrackLevel &part, const std::stop_token &stop)
{
    const auto place = m_data.placeOf(chunk, m_spectrum.series);
    const TrackLevels &levels = chunk.news.levels->tracks[track];
    const SampleSpan whole = levels.whole();
    const std::int64_t rows = whole.firstRow + whole.rows;
    if (place.isNone() || static_cast<std::size_t>(place.track) != track || rows < spectrumSamples)
        return;
    if (m_spectrum.topFrequency == 0 && levels.usualStep > 0)
        m_spectrum.topFrequency = 0.5 / levels.usualStep;
    std::size_t span = 0;
    for (int column = 0; column < m_axis.width() && !stop.stop_requested(); ++column) {
        const auto first = firstRow(part, span, timeOf(column), rows);
        if (!first)
            continue;
        std::vector<double> samples;
        const auto take = [&](const store::ExtraChunk::Block &block, std::span<const double>) {
            const auto &values = block.columns[static_cast<std::size_t>(place.column)];
            samples.insert(samples.end(), values.begin(), values.end());
            return true;
        };
        files.forEach(m_data, chunk, track, *first, spectrumSamples, m_delay, take, stop);
        if (samples.size() == spectrumSamples)
            put(column, samples);
    }
}

void Spectrogram::put(int column, const std::vector<double> &samples)
{
    const auto brightness = brightnessOf(spectrumOf(samples), m_loudest);
    for (int bin = 0; bin < spectrumBins; ++bin) {
        uchar *line = m_spectrum.image.scanLine(spectrumBins - 1 - bin);
        line[column] = std::max<uchar>(brightness[static_cast<std::size_t>(bin)], 1);
    }
}

} // namespace model
