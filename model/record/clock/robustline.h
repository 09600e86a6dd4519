// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace model {

// A straight line through points a third of which may lie anywhere: the median of the slopes between
// them, through the median of what is left.
struct RobustLine
{
    double x0 = 0;
    double y0 = 0; // at x0
    double slope = 0;

    struct Point
    {
        double x = 0;
        double y = 0;
    };

    // REQUIRES: at least one point. With fewer than `leastForSlope` the line is level.
    static RobustLine through(const std::vector<Point> &points, std::size_t leastForSlope);

    double at(double x) const { return y0 + slope * (x - x0); }
};

} // namespace model
