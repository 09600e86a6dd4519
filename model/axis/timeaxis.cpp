// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/timeaxis.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace model {

namespace {

int toInt(double value)
{
    constexpr double most = std::numeric_limits<int>::max() / 2;
    return static_cast<int>(std::clamp(value, -most, most));
}

// The smallest of 1, 2, 5 times a power of ten that is at least `least`.
double decimalStep(double least)
{
    double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (power * factor >= least)
            return power * factor;
    }
    return power * 10.0;
}

double clockStep(double least)
{
    constexpr double day = 86400;
    static constexpr double steps[] = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                       600, 900, 1800, 3600, 7200, 10800, 21600, 43200, day};
    if (least <= 1.0)
        return std::min(1.0, decimalStep(least));
    const auto *step = std::lower_bound(std::begin(steps), std::end(steps), least);
    return step != std::end(steps) ? *step : day * decimalStep(least / day);
}

} // namespace

TimeAxis::TimeAxis(Unit unit, double begin, double end, int width)
    : m_unit(unit)
    , m_begin(std::isfinite(begin) ? begin : 0.0)
    , m_end(std::isfinite(end) && end > m_begin ? end : m_begin + 1.0)
    , m_width(std::max(1, width))
{}

double TimeAxis::toX(double value) const
{
    return (value - m_begin) * m_width / span();
}

double TimeAxis::toValue(double x) const
{
    return m_begin + x * span() / m_width;
}

int TimeAxis::toPixel(store::FrameIndex index) const
{
    int pixel = toInt(std::ceil(toX(static_cast<double>(index.value))));
    // Rounding of the one direction must not contradict that of the other.
    if (toIndex(pixel - 1).value >= index.value)
        --pixel;
    else if (toIndex(pixel).value < index.value)
        ++pixel;
    return pixel;
}

store::FrameIndex TimeAxis::toIndex(int pixel) const
{
    return {static_cast<std::int64_t>(std::floor(toValue(pixel)))};
}

TimeAxis TimeAxis::resized(int width) const
{
    return {m_unit, m_begin, m_end, width};
}

TimeAxis TimeAxis::zoomed(double factor, double x, double minSpan) const
{
    const double newSpan = std::max(span() / factor, minSpan);
    const double begin = toValue(x) - x * newSpan / m_width;
    return {m_unit, begin, begin + newSpan, m_width};
}

TimeAxis TimeAxis::scrolled(double pixels) const
{
    const double distance = pixels * perPixel();
    return {m_unit, m_begin + distance, m_end + distance, m_width};
}

TimeAxis TimeAxis::within(double begin, double end) const
{
    if (span() >= end - begin)
        return {m_unit, begin, end, m_width};
    const double start = std::clamp(m_begin, begin, end - span());
    return {m_unit, start, std::min(start + span(), end), m_width};
}

double TimeAxis::tickStep(int minPixels) const
{
    const double least = std::max(1, minPixels) * perPixel();
    if (m_unit == Unit::Seconds)
        return clockStep(least);
    return std::max(1.0, decimalStep(least));
}

std::vector<double> TimeAxis::ticks(int minPixels) const
{
    const double step = tickStep(minPixels);
    std::vector<double> ticks;
    const double first = std::ceil(m_begin / step);
    for (int i = 0; i <= m_width; ++i) {
        const double tick = (first + i) * step;
        if (tick >= m_end)
            break;
        ticks.push_back(tick);
    }
    return ticks;
}

} // namespace model
