// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/seriesgaps.h"

#include "model/median.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace model {

namespace {

constexpr double alwaysFrom = 10; // usual steps
constexpr double withoutFramesFrom = 2.5; // likewise, where frames are missing as well

// From each sample to the next; what is no step forward is NaN.
std::vector<double> stepsOf(std::span<const double> times)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const double step = times[i] - times[i - 1];
        steps.push_back(step > 0 && std::isfinite(step) ? step : std::nan(""));
    }
    return steps;
}

// The shorter one of the steps beside it: a gap stands alone, a slower pace does not.
double besideStep(const std::vector<double> &steps, std::size_t i)
{
    const double before = i > 0 ? steps[i - 1] : std::nan("");
    const double after = i + 1 < steps.size() ? steps[i + 1] : std::nan("");
    return std::fmin(before, after);
}

} // namespace

SeriesGaps seriesGaps(std::span<const double> times, std::span<const std::int64_t> frames,
                      double frameInterval)
{
    assert(times.size() == frames.size());
    const std::vector<double> steps = stepsOf(times);
    std::vector<double> forward = steps;
    std::erase_if(forward, [](double step) { return std::isnan(step); });
    SeriesGaps gaps{forward.empty() ? 0.0 : median(std::move(forward)), {}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double usual = std::fmax(gaps.usual, besideStep(steps, i));
        const bool areFramesKnown =
            frameInterval > 0 && frames[i] >= 0 && frames[i + 1] >= frames[i];
        const double covered = areFramesKnown
                                   ? static_cast<double>(frames[i + 1] - frames[i]) * frameInterval
                                   : steps[i];
        const bool lacksFrames = steps[i] - covered > steps[i] / 2;
        if (steps[i] > alwaysFrom * usual || (lacksFrames && steps[i] > withoutFramesFrom * usual))
            gaps.before.push_back(i + 1);
    }
    return gaps;
}

} // namespace model
