// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace store {

// Writes one picture into a file, at the depth it has; the format by the extension, in any case:
// .png (8, 16 bit), .tif .tiff (8, 16 bit, float), .jpg .jpeg and .bmp (8 bit; of 16 bit the upper
// eight), .npy (anything). Colour is BGR in memory; .npy keeps that order.
//
// Under a temporary name first, then renamed: `path` is the whole picture or what it was before.
// UnknownFormat: no such extension; Unsupported: the format cannot hold this type or number of
// channels; else as the system says (DiskFull, PermissionDenied, NotFound, Io).
Result<void> saveFrame(const cv::Mat &pixels, const std::filesystem::path &path);

// The bytes of that file, which is not touched.
Result<std::vector<std::uint8_t>> encodeFrame(const cv::Mat &pixels,
                                              const std::filesystem::path &path);

// Whether saveFrame() knows the extension.
bool isPictureName(const std::filesystem::path &path);

// Of samples of 16 bit the upper eight. REQUIRES: 16 bit, unsigned.
cv::Mat upperEightBits(const cv::Mat &pixels);

} // namespace store
