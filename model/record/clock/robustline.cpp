// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/robustline.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace model {

namespace {

// The lower one of two in the middle.
double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double medianSlope(const std::vector<RobustLine::Point> &points)
{
    std::vector<double> slopes;
    slopes.reserve(points.size() * points.size() / 2);
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            if (points[j].x != points[i].x)
                slopes.push_back((points[j].y - points[i].y) / (points[j].x - points[i].x));
        }
    }
    return slopes.empty() ? 0 : median(std::move(slopes));
}

} // namespace

RobustLine RobustLine::through(const std::vector<Point> &points, std::size_t leastForSlope)
{
    assert(!points.empty());
    RobustLine line;
    line.x0 = points.back().x;
    line.slope = points.size() < leastForSlope ? 0 : medianSlope(points);
    std::vector<double> heights;
    heights.reserve(points.size());
    for (const Point &point : points)
        heights.push_back(point.y - line.slope * (point.x - line.x0));
    line.y0 = median(std::move(heights));
    return line;
}

} // namespace model
