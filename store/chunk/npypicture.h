// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/npy.h"

#include <opencv2/core/mat.hpp>

namespace store {

// An array of shape {height, width} or {height, width, channels} as a picture of its own; same
// type, native byte order, rows first. Unsupported where OpenCV has no such type, unless `widen`:
// 32- and 64-bit integers then become doubles.
Result<cv::Mat> toPicture(const NpyArray &array, bool widen);

} // namespace store
