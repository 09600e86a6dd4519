// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QSize>

namespace widgets {

// How many views stand side by side and below each other.
struct GridShape
{
    int rows = 1;
    int columns = 1;
    bool operator==(const GridShape &) const = default;

    // The one in which pictures of this aspect, width by height, become largest; with fewer empty
    // places where two are as good. REQUIRES: count > 0, aspect > 0.
    static GridShape best(int count, const QSize &area, double aspect);

    // The i-th place, row by row, in an area with a gap between places.
    QRect place(int i, const QSize &area) const;
};

} // namespace widgets
