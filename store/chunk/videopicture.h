// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

#include <opencv2/core/mat.hpp>

namespace store {

// Turns decoded video pictures into BGR of 8 bits the way OpenCV's reader of videos does: swscale,
// bicubic, over the padded size that the decoder works with; but of full range wherever the stream
// says so. Each picture by its own geometry.
class BgrConverter
{
public:
    // A picture of the caller's own, CV_8UC3.
    Result<cv::Mat> convert(const AVFrame &frame, const AVCodecContext &decoder);

private:
    libav::Converter m_converter;
    int m_width = 0, m_height = 0, m_format = -1; // what m_converter is for
    bool m_isFullRange = false; // likewise
};

// The decoder's own samples: the planes one after the other, rows without padding, as one row of
// bytes (CV_8UC1).
Result<cv::Mat> planesOf(const AVFrame &frame);

} // namespace store
