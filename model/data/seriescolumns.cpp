// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/seriescolumns.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace model {

namespace {

// The columns of one axis while samples fall into them.
class Columns
{
public:
    explicit Columns(const TimeAxis &axis)
        : m_axis(axis)
        , m_columns(static_cast<std::size_t>(axis.width()))
    {}

    void breakLine() { m_gap = true; } // before the next sample

    void add(double position, double value)
    {
        if (!std::isfinite(position))
            return;
        if (!std::isfinite(value)) {
            m_gap = true;
            return;
        }
        const bool gap = std::exchange(m_gap, false);
        if (position < m_axis.begin()) {
            if (!m_before || position >= m_beforeAt)
                set(m_before, m_beforeAt, position, value, gap);
        } else if (position >= m_axis.end()) {
            if (!m_after || position < m_afterAt)
                set(m_after, m_afterAt, position, value, gap);
        } else {
            const double x = std::floor(m_axis.toX(position));
            const int pixel = std::clamp(static_cast<int>(x), 0, m_axis.width() - 1);
            extend(m_columns[static_cast<std::size_t>(pixel)], pixel, value, gap);
        }
    }

    std::vector<SeriesColumn> take() const
    {
        std::vector<SeriesColumn> all;
        if (m_before)
            all.push_back(*m_before);
        for (const auto &column : m_columns) {
            if (column)
                all.push_back(*column);
        }
        if (m_after)
            all.push_back(*m_after);
        return all;
    }

private:
    using Slot = std::optional<SeriesColumn>;

    void set(Slot &slot, double &at, double position, double value, bool gap) const
    {
        constexpr double farthest = 1 << 20; // pixels; painters dislike more
        at = position;
        const double x = std::clamp(std::floor(m_axis.toX(position)), -farthest, farthest);
        slot = SeriesColumn{static_cast<int>(x), value, value, value, value, gap};
    }

    static void extend(Slot &slot, int pixel, double value, bool gap)
    {
        if (!slot) {
            slot = SeriesColumn{pixel, value, value, value, value, gap};
            return;
        }
        slot->min = std::min(slot->min, value);
        slot->max = std::max(slot->max, value);
        slot->last = value;
    }

    const TimeAxis &m_axis;
    std::vector<Slot> m_columns;
    Slot m_before; // the nearest sample on each side of the axis
    Slot m_after;
    double m_beforeAt = 0.0;
    double m_afterAt = 0.0;
    bool m_gap = false;
};

} // namespace

std::vector<SeriesColumn> reduceToColumns(std::span<const double> positions,
                                          std::span<const double> values, const TimeAxis &axis)
{
    assert(positions.size() == values.size());
    Columns columns(axis);
    for (std::size_t i = 0; i < positions.size(); ++i)
        columns.add(positions[i], values[i]);
    return columns.take();
}

std::vector<SeriesColumn> reduceToColumns(const Series &series, const TimeAxis &axis)
{
    const bool byTime = axis.unit() == TimeAxis::Unit::Seconds;
    Columns columns(axis);
    auto gap = series.gaps.before.begin();
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (gap != series.gaps.before.end() && *gap == i) {
            columns.breakLine();
            ++gap;
        }
        if (byTime)
            columns.add(series.times[i], series.values[i]);
        else if (series.frames[i] >= 0)
            columns.add(static_cast<double>(series.frames[i]), series.values[i]);
    }
    return columns.take();
}

std::optional<SeriesExtent> extentOf(std::span<const double> values)
{
    std::optional<SeriesExtent> extent;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        if (!extent)
            extent = SeriesExtent{value, value};
        extent->min = std::min(extent->min, value);
        extent->max = std::max(extent->max, value);
    }
    return extent;
}

} // namespace model
