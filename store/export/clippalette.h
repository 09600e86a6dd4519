// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <opencv2/core/mat.hpp>

namespace store {

// Fills `to`, which has the picture's size and AV_PIX_FMT_PAL8, with a picture of 8-bit BGR in the 256
// colours that suit it best. What a pixel lacks goes to its neighbours (Floyd and Steinberg 1976), so that
// gradients have no steps. The same picture gives the same bytes. May throw cv::Exception, std::bad_alloc.
void fillPalettePicture(const cv::Mat &picture, AVFrame &to);

} // namespace store
