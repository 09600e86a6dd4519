// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPoint>
#include <QString>

#include <opencv2/core/mat.hpp>

#include <optional>

namespace widgets {

// The channels of one pixel, and the largest value that they can have where that is not the largest of
// their type.
struct PixelSamples
{
    QList<double> values;
    std::optional<double> most = {};
    bool operator==(const PixelSamples &) const = default;
};

// The channels of one pixel at their true depth; empty outside the picture or where the depth is
// none that cameras make.
QList<double> pixelValues(const cv::Mat &pixels, const QPoint &position);

// As many digits as the value has: whole numbers whole, a float's 9, a double's 17.
QString pixelText(double value);

// "1,234 of 4,095"; without the largest, as it is. `text`: of one value or of several.
QString limitedText(const QString &text, const std::optional<double> &most);

} // namespace widgets
