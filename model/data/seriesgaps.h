// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace model {

// How the samples of a series follow each other in time.
struct SeriesGaps
{
    double usual = 0.0; // seconds from sample to sample, the median; 0: not known
    // Samples that do not go on from the one before, rising: they are much further apart than usual, or
    // frames are missing for most of the time between them. An even change of pace is no gap.
    std::vector<std::size_t> before;

    bool operator==(const SeriesGaps &) const = default;
};

// `frames` has the index of each sample's frame, -1 for none; `frameInterval` is the usual time from
// frame to frame, 0 if it is not known. REQUIRES: times and frames are equally long.
SeriesGaps seriesGaps(std::span<const double> times, std::span<const std::int64_t> frames,
                      double frameInterval);

} // namespace model
