// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace model {

// How a pixel format lies in memory: OpenCV's type of a picture of it. REQUIRES: not Mjpeg.
int matTypeOf(PixelFormat pixels);

constexpr int asItIs = -1; // in place of a conversion of OpenCV's

// A picture in a driver's buffer, its lines `step` bytes apart, copied and converted; empty if the
// bytes are fewer than it has.
cv::Mat copyPicture(std::span<const std::uint8_t> bytes, const cv::Size &size, int matType,
                    std::size_t step, int conversion);

bool isJpeg(std::span<const std::uint8_t> bytes); // by its beginning

// How many bits of a channel are in use.
int bitDepth(PixelFormat pixels);

// The name that a store has for a mosaic, such as "cv_bayerbg"; empty for what is none. OpenCV names
// a mosaic by its second row's second and third pixel, where GenICam begins at the first.
std::string mosaicEncoding(PixelFormat pixels);

} // namespace model
