// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesvalues.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace model {

class ExtraFiles;
struct SeriesData;

// What is looked for in a series: where its values begin to be above a threshold (or below it), having
// been none before; of texts each.
struct SeriesSearch
{
    enum class Side { Above, Below };
    enum class Way { Next, Previous };

    int series = 0; // of the SeriesInfos
    Side side = Side::Above;
    double threshold = 0.0;
    DelayUse delay = DelayUse::Corrected;
    bool operator==(const SeriesSearch &) const = default;
};

struct SeriesFinding
{
    double time = 0.0; // where the sample stands
    std::int64_t frame = -1; // that it belongs to
    double value = 0.0; // NaN of a text
    QString text;
    bool operator==(const SeriesFinding &) const = default;
};

struct SeriesFindings
{
    std::vector<SeriesFinding> places; // in order
    bool isWhole = true; // all that was to be looked at could be read
};

// For a worker. The first one that belongs to a frame after `frame`, or the last one of a frame before;
// none: there is none. What the pyramid excludes is not read.
SeriesFindings findInSeries(const SeriesData &data, ExtraFiles &files, const SeriesSearch &search,
                            std::int64_t frame, SeriesSearch::Way way, const std::stop_token &stop);

// All of them in order, but at most `most`.
SeriesFindings findAllInSeries(const SeriesData &data, ExtraFiles &files,
                               const SeriesSearch &search, std::size_t most,
                               const std::stop_token &stop);

} // namespace model
