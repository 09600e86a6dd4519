// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesvalues.h"
#include "store/frame.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace model {

class ExtraFiles;
struct SeriesData;

// A sample, exactly as it is in the file.
struct SeriesReading
{
    int series = 0;
    double value = 0.0; // may be NaN
    QString text; // of a series of texts
    double time = 0.0; // where it stands, seconds since the Unix epoch
    std::int64_t sample = -1; // of all samples of the series; -1: not known yet
    std::int64_t frame = -1; // that it belongs to; -1: none
    bool operator==(const SeriesReading &) const = default;
};

// Of a frame: the first sample that belongs to it, else the last one before it that still stands for
// it, that is, with no gap between. Of a time: the nearest sample, if there is none missing there.
using ReadingPlace = std::variant<store::FrameIndex, store::FrameTime>;

struct ReadingRequest
{
    ReadingPlace place;
    std::vector<int> series; // of the SeriesInfos
    DelayUse delay = DelayUse::Corrected;
    bool operator==(const ReadingRequest &) const = default;
};

// For a worker. Those of the wanted series that have a sample there, in their order. Reads some hundred
// rows of a track at the most, or as many as a frame has.
std::vector<SeriesReading> readSeries(const SeriesData &data, ExtraFiles &files,
                                      const ReadingRequest &request, const std::stop_token &stop);

} // namespace model
