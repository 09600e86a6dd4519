// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace model {

// Which of our pixel formats a V4L2 one becomes; false if none.
bool fromFourcc(std::uint32_t fourcc, PixelFormat &pixels);

// How many bytes a row has at least, without padding: of the first plane, where there are several.
// 0 for JPEG, and for what is not known.
std::size_t rowBytes(std::uint32_t fourcc, int width);

// The picture in a driver's buffer, copied, in one of our formats; empty if it is cut short. JPEG is not
// for this. REQUIRES: bytesPerLine >= rowBytes().
cv::Mat copyV4l2Pixels(std::span<const std::uint8_t> bytes, int width, int height,
                       std::size_t bytesPerLine, std::uint32_t fourcc);

} // namespace model
