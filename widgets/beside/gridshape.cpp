// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/gridshape.h"

#include <algorithm>
#include <cassert>

namespace widgets {

namespace {

constexpr int gap = 2; // between places

// The width of a picture in a place of this shape.
double pictureWidth(const GridShape &shape, const QSize &area, double aspect)
{
    const double width = double(area.width()) / shape.columns;
    const double height = double(area.height()) / shape.rows;
    return std::min(width, height * aspect);
}

} // namespace

GridShape GridShape::best(int count, const QSize &area, double aspect)
{
    assert(count > 0 && aspect > 0);
    constexpr double clearly = 1.001; // better than that by rounding
    GridShape best{count, 1};
    for (int columns = 2; columns <= count; ++columns) {
        const GridShape shape{(count + columns - 1) / columns, columns};
        const double gain =
            pictureWidth(shape, area, aspect) / std::max(pictureWidth(best, area, aspect), 1e-9);
        const bool isTighter = shape.rows * shape.columns < best.rows * best.columns;
        if (gain > clearly || (gain > 1 / clearly && isTighter))
            best = shape;
    }
    return best;
}

QRect GridShape::place(int i, const QSize &area) const
{
    const auto edge = [](int length, int places, int at) { return (length + gap) * at / places; };
    const int row = i / columns;
    const int column = i % columns;
    const QPoint topLeft(edge(area.width(), columns, column), edge(area.height(), rows, row));
    const QPoint end(edge(area.width(), columns, column + 1) - gap,
                     edge(area.height(), rows, row + 1) - gap);
    return {topLeft, QSize(end.x() - topLeft.x(), end.y() - topLeft.y())};
}

} // namespace widgets
