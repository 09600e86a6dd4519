// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

#include <opencv2/core/mat.hpp>

namespace store {

// Converts pictures, grey or BGR, into the form that an encoder takes, on several cores: to the same
// bits on however many.
class PictureConverter
{
public:
    // Fills `to`, which says size and format and is writable, from a picture of 8 bit that is at least
    // as large: a row or column more is left out. TooLarge if there is no memory.
    Result<void> convert(const cv::Mat &picture, AVFrame &to);

private:
    libav::Converter m_converter;
    int m_sourceFormat = -1; // AVPixelFormat that m_converter takes
};

} // namespace store
