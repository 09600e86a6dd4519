// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>

// Pictures of a clip on their way into the encoder, and as they come out of a decoder.
namespace store {

// Fills `to`, which says size and format and is writable, with a picture of 8 or 16 bit, grey or BGR;
// a row or column more is left out. Of 16 bit the upper eight, where `to` has no more.
// InvalidArgument for a format that no ClipFormat has.
Result<void> fillClipPicture(const cv::Mat &picture, AVFrame &to);

// What a picture is known by: enough to tell it from others although it was coded with loss, or to
// see that not one sample is another.
struct PictureMark
{
    std::array<std::uint8_t, 64> means{}; // of up to 8 x 8 parts of the luma
    std::uint32_t checksum = 0; // of all samples

    // Whether a picture that was coded with loss can be the other one.
    bool resembles(const PictureMark &other) const;

    // How far the means are from the other's, all in all, beyond what loss alone makes of them.
    int distanceTo(const PictureMark &other) const;
};

// Of a picture as an encoder was given it or a decoder returns it: the same for both, exactly where
// the format loses nothing. Unsupported for a format that no clip has.
Result<PictureMark> markOf(const AVFrame &picture, bool isExact);

// Likewise, of samples of 8 bit, grey or BGR.
Result<PictureMark> markOf(const cv::Mat &picture, bool isExact);

} // namespace store
