// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <string_view>

namespace store {

// OpenCV's colour code that turns a raw picture of this encoding ("cv_bayerbg", "cv_yuv_yuy2") into
// BGR; empty if there is none.
std::optional<int> encodingCode(std::string_view encoding);

// The raw picture in BGR, same depth. Unsupported if the encoding is not known, Corrupt if the
// picture has a depth or shape that the encoding does not allow. `path` is for the message.
Result<cv::Mat> decodeEncoding(const cv::Mat &raw, std::string_view encoding,
                               const std::filesystem::path &path);

} // namespace store
