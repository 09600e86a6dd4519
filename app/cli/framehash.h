// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace app {

// numpy's name of the samples' type: "uint8", "float32".
std::string dtypeName(const cv::Mat &picture);

// The shape as numpy has it: {height, width} or {height, width, channels}.
std::vector<int> arrayShape(const cv::Mat &picture);

// SHA-256 over the samples, row by row, without padding, little-endian; hexadecimal digits.
std::string sha256(const cv::Mat &picture);

} // namespace app
