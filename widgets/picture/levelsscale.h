// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/levels.h"
#include "model/picture/pixelhistogram.h"

#include <QRectF>

#include <array>

namespace widgets {

// Where the values of a frame, and the three handles of its levels, stand on a histogram. A plain
// value.
class LevelsScale
{
public:
    enum Handle { Black, Gamma, White };

    struct Chosen
    {
        model::ValueRange range;
        double gamma = 1.0;
        bool operator==(const Chosen &) const = default;
    };

    LevelsScale(const model::ValueAxis &axis, const QRectF &area);

    double toX(double value) const;
    double toValue(double x) const;

    // The handle of gamma stands at the value that is shown in the middle between black and white.
    static double valueOf(Handle handle, const Chosen &chosen);
    // The handle nearest to `x`.
    Handle handleAt(double x, const Chosen &chosen) const;

    // What is chosen when a handle goes to `value`, as far as it may: white stays above black by at
    // least `step`, the smallest difference that counts.
    static Chosen moved(Handle handle, double value, const Chosen &chosen, double step);

private:
    model::ValueAxis m_axis;
    QRectF m_area;
};

} // namespace widgets
