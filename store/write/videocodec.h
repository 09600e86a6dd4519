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
class VideoCodec
{
public:
    // MissingCodec if this machine has no such encoder, InvalidArgument if it refuses the size.
    static Result<std::unique_ptr<VideoCodec>> open(const FormatPlan &plan);

    // The packet of the next picture, 8 bit, grey or BGR, at least of the plan's disk size: a row or
    // column more is left out. Valid until the next call.
    Result<AVPacket *> encode(const cv::Mat &picture);

    const AVCodecContext &context() const { return *m_context; }

    // Puts into `parameters`, which are the context's, the track's head as files have it. False if
    // there is no memory for it, or no such head.
    bool describe(AVCodecParameters &parameters) const;

private:
    VideoCodec() = default;
    Result<void> allocate();
    bool convert(const cv::Mat &picture);

    libav::Codec m_context;
    libav::Converter m_converter;
    int m_sourceFormat = -1; // AVPixelFormat that m_converter takes
    libav::Frame m_frame;
    libav::Packet m_packet;
    std::int64_t m_next = 0; // time of the next picture
};

} // namespace store
