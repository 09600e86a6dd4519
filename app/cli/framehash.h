// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <optional>
#include <string>
#include <vector>

namespace app {

// numpy's name of the samples' type: "uint8", "float32".
std::string dtypeName(const cv::Mat &picture);

// The shape as numpy has it: {height, width} or {height, width, channels}.
std::vector<int> arrayShape(const cv::Mat &picture);

// Whether the samples are doubles only because OpenCV has no picture of their type `dtype`.
bool isWidened(const cv::Mat &picture, const std::string &dtype);

// The bytes that the samples of such a picture have in their own type; empty if one was rounded.
std::optional<cv::Mat> narrowed(const cv::Mat &picture, const std::string &dtype);

// SHA-256 over the samples, row by row, without padding, little-endian; hexadecimal digits.
std::string sha256(const cv::Mat &picture);

} // namespace app
