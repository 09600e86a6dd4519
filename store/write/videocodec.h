// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"
#include "store/write/formatplan.h"

#include <opencv2/core/mat.hpp>

#include <memory>

namespace store {

// Turns pictures into packets, one for one and at once: no B-frames, no look-ahead. Picture i has
// the time i, at 25 frames per second, whatever the real rate is.
//
// convert() and encode() may run at the same time, on different pictures.
class VideoCodec
{
public:
    // MissingCodec if this machine has no such encoder, InvalidArgument if it refuses the size.
    static Result<std::unique_ptr<VideoCodec>> open(const FormatPlan &plan);

    // Room for a picture as the encoder takes it.
    Result<libav::Frame> newPicture() const;

    // Puts a picture, 8 bit, grey or BGR, at least of the plan's disk size, into `to`, which
    // newPicture() made: a row or column more is left out.
    Result<void> convert(const cv::Mat &picture, AVFrame &to);

    // The next picture's packet, in `packet`.
    Result<void> encode(AVFrame &picture, AVPacket &packet);

    const AVCodecContext &context() const { return *m_context; }

    // Puts into `parameters`, which are the context's, the track's head as files have it. False if
    // there is no memory for it, or no such head.
    bool describe(AVCodecParameters &parameters) const;

private:
    VideoCodec() = default;

    libav::Codec m_context;
    libav::Converter m_converter;
    int m_sourceFormat = -1; // AVPixelFormat that m_converter takes
    std::int64_t m_next = 0; // time of the next picture
};

} // namespace store
