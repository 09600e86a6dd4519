// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/timelinescale.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using Unit = model::TimeAxis::Unit;

} // namespace

TimelineScale::TimelineScale(const FrameLookup &frames, Unit unit, int left, int width)
    : TimelineScale(frames, wholeAxis(frames, unit, width), left)
{}

TimelineScale::TimelineScale(const FrameLookup &frames, const model::TimeAxis &axis, int left)
    : m_frames(frames)
    , m_axis(axis)
    , m_left(left)
{}

model::TimeAxis TimelineScale::wholeAxis(const FrameLookup &frames, Unit unit, int width)
{
    if (unit == Unit::Seconds && !frames.isEmpty()) {
        const double first = frames.frame({0}).time.seconds;
        const double last = frames.frame({frames.count - 1}).time.seconds;
        const auto [begin, end] = frames.timeRange.value_or(std::pair(first, last));
        if (std::isfinite(first) && std::isfinite(last) && last > first)
            return {Unit::Seconds, begin, end, width};
    }
    return {Unit::Index, 0.0, static_cast<double>(frames.count), width};
}

double TimelineScale::valueToX(double value) const
{
    return m_left + m_axis.toX(value);
}

std::pair<double, double> TimelineScale::times() const
{
    if (m_axis.unit() == Unit::Seconds)
        return {m_axis.begin(), m_axis.end()};
    return {m_frames.frame(toIndex(left())).time.seconds,
            m_frames.frame(toIndex(right())).time.seconds};
}

double TimelineScale::timeToX(double seconds) const
{
    if (m_axis.unit() == Unit::Seconds)
        return valueToX(seconds);
    return toX(m_frames.nearestTime(store::FrameTime{seconds}).value_or(store::FrameIndex{0}));
}

double TimelineScale::xToValue(double x) const
{
    return m_axis.toValue(x - m_left);
}

double TimelineScale::toX(store::FrameIndex index) const
{
    return valueToX(toValue(index));
}

double TimelineScale::placeToX(const FramePlace &place) const
{
    if (m_axis.unit() == Unit::Index)
        return valueToX(static_cast<double>(place.index.value) + 0.5);
    return std::isfinite(place.seconds) ? valueToX(place.seconds) : m_left;
}

double TimelineScale::toValue(store::FrameIndex index) const
{
    if (index.value >= m_frames.count)
        return m_axis.end();
    if (m_axis.unit() == Unit::Index)
        return static_cast<double>(index.value) + 0.5;
    const double seconds = m_frames.frame(index).time.seconds;
    return std::isfinite(seconds) ? seconds : m_axis.begin();
}

store::FrameIndex TimelineScale::toIndex(double x) const
{
    const double value = std::clamp(xToValue(x), m_axis.begin(), m_axis.end());
    if (m_axis.unit() == Unit::Seconds)
        return m_frames.nearestTime(store::FrameTime{value}).value_or(store::FrameIndex{0});
    const auto index = static_cast<std::int64_t>(std::floor(value));
    return {std::clamp<std::int64_t>(index, 0, m_frames.count - 1)};
}

int trackMargin(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 4;
}

} // namespace widgets
