// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace widgets {

// How a series is drawn. Usual: as suits it: 0 and 1 as a digital lane, others as a line.
enum class PlotStyle { Usual, Line, Step, Points, Digital, Spectrogram };

// Series that have an axis in common, and where one is over the other.
struct PlotLane
{
    std::vector<int> series; // of the SeriesInfos; never empty
    bool sharesScale = true; // else each series fills the lane
    bool operator==(const PlotLane &) const = default;
};

using PlotLanes = std::vector<PlotLane>;

inline std::vector<int> shownSeries(const PlotLanes &lanes)
{
    std::vector<int> all;
    for (const PlotLane &lane : lanes)
        all.insert(all.end(), lane.series.begin(), lane.series.end());
    return all;
}

// Without a series; lanes that are empty then are gone.
inline PlotLanes without(PlotLanes lanes, int series)
{
    for (PlotLane &lane : lanes)
        std::erase(lane.series, series);
    std::erase_if(lanes, [](const PlotLane &lane) { return lane.series.empty(); });
    return lanes;
}

// With the series in a lane of its own at `place`, counted among the lanes without it.
inline PlotLanes movedTo(PlotLanes lanes, int series, std::size_t place)
{
    lanes = without(std::move(lanes), series);
    const auto at = static_cast<std::ptrdiff_t>(std::min(place, lanes.size()));
    lanes.insert(lanes.begin() + at, PlotLane{{series}, true});
    return lanes;
}

// With the series on the axis of `other`, behind those that are there.
inline PlotLanes joinedTo(PlotLanes lanes, int series, int other)
{
    if (series == other)
        return lanes;
    lanes = without(std::move(lanes), series);
    for (PlotLane &lane : lanes)
        if (std::find(lane.series.begin(), lane.series.end(), other) != lane.series.end())
            lane.series.push_back(series);
    return lanes;
}

// Which lane has it; lanes.size(): none.
inline std::size_t laneOf(const PlotLanes &lanes, int series)
{
    const auto found = std::find_if(lanes.begin(), lanes.end(), [&](const PlotLane &lane) {
        return std::find(lane.series.begin(), lane.series.end(), series) != lane.series.end();
    });
    return static_cast<std::size_t>(found - lanes.begin());
}

} // namespace widgets
