// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"
#include "model/series/seriesvalues.h"

#include <stop_token>
#include <vector>

namespace model {

class ExtraFiles;
struct SeriesData;

// What of the extra data is to be shown.
struct SeriesRequest
{
    TimeAxis axis; // over the pixels it is shown on
    std::vector<int> series; // of the SeriesInfos
    DelayUse delay = DelayUse::Corrected;
    std::vector<int> spectra = {}; // those of the series whose frequencies are wanted as well
    bool operator==(const SeriesRequest &) const = default;
};

// The answer: what all samples would look like, at most a column for each pixel. Reaches beyond what
// was asked for by half of it on each side, so that moving a little finds what to show.
struct SeriesPicture
{
    SeriesRequest request;
    TimeAxis axis; // of the columns: twice the request's
    std::vector<PlotCurve> curves; // of the request's series, in its order
    std::vector<PlotHole> holes; // rising
    std::vector<PlotSpectrum> spectra; // by PictureCare::Samples only
    bool isFine = true; // nothing more is to be had by reading samples
};

// Fast: from the pyramid alone. Samples: where that is coarser than a pixel the samples themselves are
// read, at most a few million.
enum class PictureCare { Fast, Samples };

// For a worker. Its work is bounded by the pixels, whatever there is. A step back of the clock begins a
// new line; samples stand where their time is.
SeriesPicture makePicture(const SeriesData &data, ExtraFiles &files, const SeriesRequest &request,
                          PictureCare care, const std::stop_token &stop);

} // namespace model
