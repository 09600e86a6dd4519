// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPoint>
#include <QString>

#include <opencv2/core/mat.hpp>

namespace widgets {

// The channels of one pixel at their true depth; empty outside the picture or where the depth is
// none that cameras make.
QList<double> pixelValues(const cv::Mat &pixels, const QPoint &position);

// As many digits as the value has: whole numbers whole, a float's 9, a double's 17.
QString pixelText(double value);

} // namespace widgets
