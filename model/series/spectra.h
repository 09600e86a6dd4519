// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"
#include "model/series/seriesdata.h"
#include "model/series/seriesvalues.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

class ExtraFiles;

// One series' frequencies along an axis while chunks are added to them: for each column of pixels, or
// every few of them, the spectrum of the samples about its middle.
class Spectrogram
{
public:
    // `data` outlives *this.
    Spectrogram(const SeriesData &data, int series, const TimeAxis &axis, DelayUse delay);

    // `part`: spans of the track that cover what of it the axis shows. Nothing, if the series is not of
    // this track. Reads about a thousand samples for each column.
    void add(ExtraFiles &files, const SeriesData::Chunk &chunk, std::size_t track,
             const TrackLevel &part, const std::stop_token &stop);

    PlotSpectrum take() { return std::move(m_spectrum); }

private:
    double timeOf(int column) const; // in seconds
    // The rows of the spectrum about a time; empty: no samples are there.
    std::optional<std::int64_t> firstRow(const TrackLevel &part, std::size_t &span, double time,
                                         std::int64_t rows) const;
    void put(int column, const std::vector<double> &samples);

    const SeriesData &m_data;
    const DelayUse m_delay;
    TimeAxis m_axis; // a pixel is a column of the image
    PlotSpectrum m_spectrum;
    float m_loudest = 0.0F; // dB
};

} // namespace model
