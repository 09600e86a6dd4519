// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/chunklevels.h"
#include "store/error.h"
#include "store/frame.h"

#include <QImage>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace model {

// What is known of a series, as far as it was read.
struct SeriesInfo
{
    QString name;
    QString set; // what it was measured with
    QString unit; // as its name ends with it, in brackets; empty: none
    std::int64_t samples = 0;
    std::optional<double> rate; // Hz, as the data says
    Extremes extent; // of all values; empty: there is none
    bool isWhole = false; // all values are whole numbers
    bool isBinary = false; // all values are 0 or 1
    bool isUsual = true; // worth a plot before anybody chose one
    bool isText = false; // events with a text
    bool hasDelay =
        false; // its samples say how long before or after the noted time they were taken
};

using SeriesInfos = std::vector<SeriesInfo>;

// What tells a series from the others: its name, or more where an earlier one has the same.
QString seriesKey(const SeriesInfos &series, std::size_t place);

// Whether a sample stands where it was taken, time - sample_delay, or where it was noted.
enum class DelayUse { Corrected, AsNoted };

// What a series does over a stretch of the axis: one sample, or what a pixel has of them.
struct PlotColumn
{
    double begin = 0.0; // on the axis: seconds, or an index
    double end = 0.0;
    double min = 0.0;
    double max = 0.0;
    bool gapBefore = false; // the line is broken between it and the column before
    bool operator==(const PlotColumn &) const = default;
};

struct PlotEvent
{
    double position = 0.0;
    QString text;
    bool operator==(const PlotEvent &) const = default;
};

// One series within what was asked for.
struct PlotCurve
{
    int series = 0; // of the SeriesInfos
    std::vector<PlotColumn> columns; // rising
    std::vector<PlotEvent> events; // of texts, at most one a pixel
    bool isSamples = false; // each column is one sample
};

// How loud which frequencies of a series are, along the axis.
struct PlotSpectrum
{
    int series = 0; // of the SeriesInfos
    double begin = 0.0; // on the axis
    double end = 0.0;
    double topFrequency = 0.0; // Hz, at the upper edge; the lower one is 0
    // Of indexes: 0 where there are no samples, else 1 for silence to 255 for the loudest.
    QImage image;
};

// A stretch of the recording whose extra data is missing from the curves.
struct PlotHole
{
    double begin = 0.0;
    double end = 0.0;
    int chunk = 0;
    bool isBroken = false; // else it was not read yet
};

} // namespace model
