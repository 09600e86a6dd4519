// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"
#include "model/data/seriesmodel.h"

#include <span>
#include <vector>

namespace model {

// What a series does within one pixel column: enough to paint it exactly as all its samples would.
struct SeriesColumn
{
    int x = 0; // pixel of the axis
    double min = 0.0;
    double max = 0.0;
    double first = 0.0; // of the samples in order of the rows
    double last = 0.0;
    bool gapBefore = false; // the line is broken between it and the column before
    bool operator==(const SeriesColumn &) const = default;
};

// Reduces `values` at `positions` (in the axis' unit) to at most one column per pixel, by rising x;
// empty columns are left out. Samples outside the axis are left out, but for the nearest on each
// side, so that a line leaves the picture as it should. Work is linear in the samples.
// REQUIRES: positions and values are equally long.
std::vector<SeriesColumn> reduceToColumns(std::span<const double> positions,
                                          std::span<const double> values, const TimeAxis &axis);

// By time or by frame, as the axis wants it; broken at the series' gaps.
std::vector<SeriesColumn> reduceToColumns(const Series &series, const TimeAxis &axis);

// Smallest and largest finite value; empty if there is none.
struct SeriesExtent
{
    double min = 0.0;
    double max = 0.0;
    bool operator==(const SeriesExtent &) const = default;
};
std::optional<SeriesExtent> extentOf(std::span<const double> values);

} // namespace model
