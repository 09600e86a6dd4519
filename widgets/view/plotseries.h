// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace widgets {

// One curve. Both columns are equally long; times are seconds since the Unix epoch and rise.
// Shared and never changed after it was handed over; NaN values are holes in the curve.
struct PlotSeries
{
    QString name;
    std::shared_ptr<const std::vector<double>> times;
    std::shared_ptr<const std::vector<double>> values;
};

} // namespace widgets
