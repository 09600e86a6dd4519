// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

#include <opencv2/core/mat.hpp>

namespace model {

// The values shown as black and as white. Of 8-bit frames always 0 .. 255.
struct ValueRange
{
    double black = 0.0;
    double white = 255.0;
    bool operator==(const ValueRange &) const = default;
};

// The range in which `pixels` are to be shown: 0 .. 255 for 8 bit, else the smallest and the
// largest finite value; never empty (white > black).
ValueRange naturalRange(const cv::Mat &pixels);

// `pixels` for the screen, Format_RGB32, unscaled: any depth; grey, BGR or BGRA, of two channels
// the missing one is dark, of more than four the first three count. NaN is shown as black.
// A null image only for an empty Mat, or if memory is short.
QImage displayImage(const cv::Mat &pixels, const ValueRange &range);

} // namespace model
