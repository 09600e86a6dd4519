// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

#include <opencv2/core/mat.hpp>

namespace store {

// Converts a picture into the form that an encoder takes.
//
// Fills `to`, which says size and format and is writable: BGR24, as it is, from BGR; YUV 4:2:0 by the
// matrix of ITU-R BT.601, of limited (YUV420P) or full range (YUVJ420P), from grey or BGR. Grey is
// exact: rounded to nearest in the limited range, as it is in the full one. Of colour each sample is at
// most two levels from the matrix's, and colour planes hold the mean of four pixels.
//
// The picture has 8 bit and is at least as large: a row or column more is left out. InvalidArgument for
// any other format.
Result<void> convertPicture(const cv::Mat &picture, AVFrame &to);

} // namespace store
