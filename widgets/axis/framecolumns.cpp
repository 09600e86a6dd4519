// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/framecolumns.h"

#include "model/timing/frameset.h"
#include "model/timing/timegrid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

namespace {

constexpr std::int64_t mostExact = 1 << 19;

// Where column x begins. The last column holds what stands at the very end of the axis, too.
double borderAt(const model::TimeAxis &axis, int x)
{
    return x < axis.width() ? axis.toValue(x)
                            : std::nextafter(axis.end(), std::numeric_limits<double>::max());
}

} // namespace

FrameColumns::FrameColumns(const FrameLookup &frames, const TimelineScale &scale,
                           const model::TimeGrid *grid)
    : m_frameCount(frames.count)
    , m_borders(1)
{
    const model::TimeAxis &axis = scale.axis();
    if (axis.unit() == model::TimeAxis::Unit::Index)
        fillIndexes(axis);
    else if (grid && grid->frameCount() > 0 && frames.times)
        fillTimes(frames, axis, *grid);
}

std::int64_t FrameColumns::count(const model::FrameSet &set, int column) const
{
    return set.count(first(column), first(column + 1));
}

// Calls `holeOf` with the frame behind each and its first and last border.
template<typename HoleOf>
void FrameColumns::findHoles(const HoleOf &holeOf)
{
    for (std::size_t end = 0, begin = 0; begin < m_borders.size(); begin = end) {
        while (end < m_borders.size() && m_borders[end] == m_borders[begin])
            ++end;
        const std::int64_t after = m_borders[begin];
        if (end - begin > 2 && after > 0 && after < m_frameCount)
            m_holes.push_back(
                holeOf(after, static_cast<double>(begin), static_cast<double>(end - 1)));
    }
}

// A frame stands at the middle of its index.
void FrameColumns::fillIndexes(const model::TimeAxis &axis)
{
    m_borders.resize(static_cast<std::size_t>(axis.width()) + 1);
    for (int x = 0; x <= axis.width(); ++x)
        m_borders[static_cast<std::size_t>(x)] = std::clamp<std::int64_t>(
            static_cast<std::int64_t>(std::ceil(axis.toValue(x) - 0.5)), 0, m_frameCount);
}

void FrameColumns::fillTimes(const FrameLookup &frames, const model::TimeAxis &axis,
                             const model::TimeGrid &grid)
{
    const auto place = [&](double seconds) { return std::llround(std::ceil(grid.place(seconds))); };
    const auto count = std::min(m_frameCount, grid.frameCount());
    const auto first = std::clamp<std::int64_t>(place(axis.begin()) - 2 * grid.stride, 0, count);
    const auto last = std::clamp<std::int64_t>(place(axis.end()) + 2 * grid.stride, first, count);
    if (last - first <= mostExact)
        return fillExactly(frames, axis, first, last);
    m_borders.resize(static_cast<std::size_t>(axis.width()) + 1);
    for (int x = 0; x <= axis.width(); ++x)
        m_borders[static_cast<std::size_t>(x)] =
            std::min<std::int64_t>(place(borderAt(axis, x)), count);
    findHoles([&axis](std::int64_t after, double begin, double end) {
        return Hole{axis.toValue(begin),
                    axis.toValue(end),
                    {after - model::TimeGrid::stride},
                    {after + model::TimeGrid::stride}};
    });
}

void FrameColumns::fillExactly(const FrameLookup &frames, const model::TimeAxis &axis,
                               std::int64_t first, std::int64_t last)
{
    std::vector<double> times(static_cast<std::size_t>(last - first));
    frames.times({first}, times);
    double highest = -std::numeric_limits<double>::infinity();
    for (double &time : times)
        time = highest = std::isfinite(time) ? std::max(highest, time) : highest;
    m_borders.resize(static_cast<std::size_t>(axis.width()) + 1);
    auto from = times.begin();
    for (int x = 0; x <= axis.width(); ++x) {
        from = std::lower_bound(from, times.end(), borderAt(axis, x));
        m_borders[static_cast<std::size_t>(x)] = first + (from - times.begin());
    }
    const auto timeOf = [&](std::int64_t index, double otherwise) {
        return index >= first && index < last ? times[static_cast<std::size_t>(index - first)]
                                              : otherwise;
    };
    findHoles([&](std::int64_t after, double, double) {
        return Hole{timeOf(after - 1, axis.begin()), timeOf(after, axis.end()), {after}, {after}};
    });
}

} // namespace widgets
