// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/nighthours.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr double day = 86400;
constexpr double mostDays = 4000;

double secondsOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 1000.0;
}

} // namespace

std::vector<std::pair<double, double>> NightHours::within(double from, double to,
                                                          const ZoneTime &zone) const
{
    std::vector<std::pair<double, double>> nights;
    if (begin == end || !(to > from) || to - from > mostDays * day)
        return nights;
    const double dusk = secondsOf(begin);
    const double dawn = secondsOf(end) + (end < begin ? day : 0.0);
    for (const auto &stretch : zone.stretches(from, to)) {
        const double offset = stretch.offset;
        // The night that began the day before may still last.
        double midnight = (std::floor((stretch.begin + offset) / day) - 1) * day;
        for (; midnight + dusk - offset < stretch.end; midnight += day) {
            const double first = std::max(midnight + dusk - offset, stretch.begin);
            const double last = std::min(midnight + dawn - offset, stretch.end);
            if (last <= first)
                continue;
            if (!nights.empty() && nights.back().second == first) // clocks changed within
                nights.back().second = last;
            else
                nights.emplace_back(first, last);
        }
    }
    return nights;
}

} // namespace model
