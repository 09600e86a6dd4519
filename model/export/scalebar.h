// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <opencv2/core/mat.hpp>

#include <optional>

namespace model {

// A bar in a picture, and what its length is of what is seen there.
struct ScaleBar
{
    int pixels = 0;
    QString words; // "5 mm"
    bool operator==(const ScaleBar &) const = default;
};

// The longest one of 1, 2 or 5 times a power of ten that takes at most a quarter of the width. None if it
// were too short to be seen, or the length is none. `pixelLength`: of a pixel, in `unit`.
std::optional<ScaleBar> scaleBarFor(int width, double pixelLength, const QString &unit);

// Draws it, bright on dark, into the lower right corner, but above what is `taken` if it would reach into
// that, with letters as paintOverlay() writes them.
// REQUIRES: samples of 8 bit, of one channel or three; nobody else uses them.
void paintScaleBar(cv::Mat &picture, const ScaleBar &bar, const cv::Rect &taken = {});

} // namespace model
