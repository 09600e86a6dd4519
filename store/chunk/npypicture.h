// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/npy.h"

#include <opencv2/core/mat.hpp>

namespace store {

// An array of shape {height, width} or {height, width, channels} as a picture of its own; same
// type, native byte order, rows first. Integers that OpenCV has no pictures of (uint32, int64,
// uint64) become doubles.
Result<cv::Mat> toPicture(const NpyArray &array);

} // namespace store
