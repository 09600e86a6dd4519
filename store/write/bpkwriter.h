// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/write/npywriter.h"

#include <opencv2/core/mat.hpp>

namespace store {

// Makes `file` the picture as a bloscpack file (FORMAT.md, "bpk"), little-endian; its memory is used
// again. REQUIRES: two dimensions; any depth but half floats.
Result<void> putBpkPicture(const cv::Mat &picture, Bytes &file);

} // namespace store
