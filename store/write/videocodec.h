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
// A picture is converted first, then encoded on all cores: the two beside each other would have more
// threads than there are cores, and each would wait for the slowest.
class VideoCodec
{
public:
    // MissingCodec if this machine has no such encoder, InvalidArgument if it refuses the size.
    static Result<std::unique_ptr<VideoCodec>> open(const FormatPlan &plan);

    // The packet, in `packet`, of the next picture: 8 bit, grey or BGR, at least of the plan's disk
    // size; a row or column more is left out.
    Result<void> encode(const cv::Mat &picture, AVPacket &packet);

    const AVCodecContext &context() const { return *m_context; }

    // Puts into `parameters`, which are the context's, the track's head as files have it. False if
    // there is no memory for it, or no such head.
    bool describe(AVCodecParameters &parameters) const;

private:
    VideoCodec() = default;

    libav::Codec m_context;
    libav::Frame m_picture; // as the encoder takes it
    std::int64_t m_next = 0; // time of the next picture
};

} // namespace store
