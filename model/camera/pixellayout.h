// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <cstddef>
#include <string>

namespace model {

// How a pixel format lies in memory: OpenCV's type of a picture of it. REQUIRES: not Mjpeg.
int matTypeOf(PixelFormat pixels);

std::size_t bytesPerPixel(PixelFormat pixels); // 0 for Mjpeg

// How many bits of a channel are in use.
int bitDepth(PixelFormat pixels);

// The name that a store has for a mosaic, such as "cv_bayerbg"; empty for what is none. OpenCV names
// a mosaic by its second row's second and third pixel, where GenICam begins at the first.
std::string mosaicEncoding(PixelFormat pixels);

} // namespace model
