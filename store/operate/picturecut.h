// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace store {

// What of each picture is taken, and how large. Nothing set: the whole, as it is.
struct PictureCut
{
    std::optional<cv::Rect> crop; // in pixels of the picture
    std::optional<cv::Size> scale; // of what crop leaves

    bool isWhole() const { return !crop && !scale; }
};

// The part of the picture; shares its samples where nothing is scaled. Smaller pictures are the mean of
// what they cover, larger ones are interpolated. InvalidArgument if the part does not lie in the picture
// or a size makes no sense.
Result<cv::Mat> cutPicture(const cv::Mat &picture, const PictureCut &cut);

} // namespace store
