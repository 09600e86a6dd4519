// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"

#include <QTime>

#include <utility>
#include <vector>

namespace model {

// When it is night, by the clock on the wall: from `begin` to `end`, over midnight where that is
// earlier. A plain value; never night where both are the same.
struct NightHours
{
    QTime begin{20, 0};
    QTime end{6, 0};
    bool operator==(const NightHours &) const = default;

    // The nights in [from, to), seconds since the epoch, in order. Right across daylight saving.
    // Empty beyond a few thousand days.
    std::vector<std::pair<double, double>> within(double from, double to,
                                                  const ZoneTime &zone) const;
};

} // namespace model
