// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesvalues.h"
#include "store/frame.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace model {

class ExtraFiles;
struct SeriesData;

struct StatisticsRequest
{
    store::FrameIndex first; // of whose samples; up to and with last
    store::FrameIndex last;
    std::vector<int> series; // of the SeriesInfos
    DelayUse delay = DelayUse::Corrected;
    bool operator==(const StatisticsRequest &) const = default;
};

// Of the finite values among the samples that belong to some frames.
struct SeriesStatistics
{
    int series = 0;
    std::int64_t count = 0;
    double mean = 0.0; // this and what follows: where count > 0
    double deviation = 0.0; // standard, of a sample: over count - 1; 0 of a single one
    double min = 0.0;
    double max = 0.0;
    bool isWhole = true; // nothing of it could not be read
    bool operator==(const SeriesStatistics &) const = default;
};

// For a worker. Reads every sample of the range, some at a time. `progress`, if it is not null, is told
// how far it is: 0 .. 1.
std::vector<SeriesStatistics> seriesStatistics(const SeriesData &data, ExtraFiles &files,
                                               const StatisticsRequest &request,
                                               const std::shared_ptr<std::atomic<double>> &progress,
                                               const std::stop_token &stop);

} // namespace model
