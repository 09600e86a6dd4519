// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace store {

// The picture turned clockwise by so many right angles, 0 to 3.
Result<cv::Mat> turned(const cv::Mat &picture, int quarterTurns);

// What that makes of its shape.
void turnShape(std::vector<int> &imageShape, int quarterTurns);

} // namespace store
