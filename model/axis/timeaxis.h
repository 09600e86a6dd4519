// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <vector>

namespace model {

// What lies where along a horizontal axis: a plain value, shared by timeline and plots, so that they
// line up.
//
// An axis of indexes gives frame i the stretch [i, i + 1); an axis of seconds has times since the
// Unix epoch. Both show [begin, end) over `width` pixels. Positions are in pixels from the axis'
// left edge and may lie outside it.
class TimeAxis
{
public:
    enum class Unit { Index, Seconds };

    TimeAxis() = default;
    // An end that is not after begin becomes begin + 1, a width below 1 becomes 1.
    TimeAxis(Unit unit, double begin, double end, int width);

    Unit unit() const { return m_unit; }
    double begin() const { return m_begin; }
    double end() const { return m_end; }
    double span() const { return m_end - m_begin; }
    int width() const { return m_width; }
    double perPixel() const { return span() / m_width; }

    double toX(double value) const; // rises with value
    double toValue(double x) const; // rises with x

    // Of an axis of indexes. Where a frame is at least a pixel wide, toIndex(toPixel(i)) == i: the
    // one rounds up, the other down.
    int toPixel(store::FrameIndex index) const; // its first whole pixel
    store::FrameIndex toIndex(int pixel) const; // not clamped

    TimeAxis resized(int width) const;
    // Scaled about what lies at `x`; factor 2 shows half as much. At least `minSpan` is shown.
    TimeAxis zoomed(double factor, double x, double minSpan) const;
    TimeAxis scrolled(double pixels) const; // positive: shows later
    // Moved, then cut, so that nothing outside [begin, end) is shown.
    TimeAxis within(double begin, double end) const;

    // Round values at least `minPixels` apart, and their distance: 1, 2, 5 times a power of ten; for
    // seconds above one also parts of minutes, hours, days.
    std::vector<double> ticks(int minPixels) const;
    double tickStep(int minPixels) const;

    bool operator==(const TimeAxis &) const = default;

private:
    Unit m_unit = Unit::Index;
    double m_begin = 0.0;
    double m_end = 1.0;
    int m_width = 1;
};

} // namespace model
