// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/chunklevels.h"

#include <algorithm>
#include <cmath>

namespace model {

// The least and the greatest value an axis shows.
struct PlotRange
{
    double min = 0.0;
    double max = 1.0;
};

// A flat line stands in the middle of its lane, but one that counts nothing at its foot; others leave a
// little room above and below.
inline PlotRange plotRange(const Extremes &extent, bool isWhole)
{
    if (extent.isEmpty())
        return {};
    const double span = extent.max - extent.min;
    if (span <= 0 && isWhole) {
        constexpr double room = 0.12;
        return extent.min == 0 ? PlotRange{-room, 2 + room}
                               : PlotRange{extent.min - 1 - room, extent.max + 1 + room};
    }
    if (span <= 0) {
        const double room = std::max(std::abs(extent.min) * 0.1, 0.5);
        return {extent.min - room, extent.max + room};
    }
    return {extent.min - 0.06 * span, extent.max + 0.06 * span};
}

} // namespace model
