// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/clipformat.h"
#include "store/export/clippalette.h"
#include "store/export/clippicture.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace store {

// Turns the pictures of a clip into packets, in the same order: no B-frames. Several pictures may be on
// their way, so that all cores have work.
class ClipEncoder
{
public:
    // Gets a packet whose times are in ticks of the format. It is valid during the call.
    using Take = std::function<Result<void>(AVPacket &)>;

    // MissingCodec if this machine has no such encoder, InvalidArgument if it refuses the size.
    static Result<std::unique_ptr<ClipEncoder>> open(const ClipFormat &format);

    // Hands in the picture to be shown at `ticks`, which rise, and whatever packets are ready out.
    // REQUIRES: a picture of the format's size and kind.
    Result<void> encode(const cv::Mat &picture, std::int64_t ticks, const Take &take);
    // The same of one as ChunkDecoder::planes() gives it. REQUIRES: the format's pixels are
    // AV_PIX_FMT_YUV420P.
    Result<void> encodePlanar(const cv::Mat &planes, std::int64_t ticks, const Take &take);

    // What the picture handed in last is known by. REQUIRES: there was one.
    Result<PictureMark> lastMark() const { return markOf(*m_picture, m_isExact); }

    // Hands out the packets that are left. To be called once, after the last picture.
    Result<void> drain(const Take &take);

    const AVCodecParameters &parameters() const { return *m_parameters; } // of the packets

private:
    explicit ClipEncoder(bool isExact)
        : m_isExact(isExact)
    {}
    Result<void> send(const AVFrame *picture, const Take &take);
    Result<void> prepare(std::int64_t ticks);
    Result<void> fill(const cv::Mat &picture);

    bool m_isExact;
    ClipPalette m_palette; // of AV_PIX_FMT_PAL8
    libav::Codec m_context;
    libav::Parameters m_parameters;
    libav::Frame m_picture; // the one handed in last
    libav::Packet m_packet;
};

} // namespace store
