// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <memory>

// Owners of libav's objects.
namespace store::libav {

struct Free
{
    void operator()(AVIOContext *file) const { avio_close(file); }
    void operator()(AVFormatContext *format) const
    {
        AVIOContext *own = (format->flags & AVFMT_FLAG_CUSTOM_IO) != 0 ? format->pb : nullptr;
        avformat_close_input(&format);
        avio_closep(&own);
    }
    void operator()(AVCodecParameters *parameters) const { avcodec_parameters_free(&parameters); }
    void operator()(AVCodecContext *codec) const { avcodec_free_context(&codec); }
    void operator()(AVCodecParserContext *parser) const { av_parser_close(parser); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(SwsContext *converter) const { sws_freeContext(converter); }
};

using File = std::unique_ptr<AVIOContext, Free>;
using InputFormat = std::unique_ptr<AVFormatContext, Free>;
using Parameters = std::unique_ptr<AVCodecParameters, Free>;
using Codec = std::unique_ptr<AVCodecContext, Free>;
using Parser = std::unique_ptr<AVCodecParserContext, Free>;
using Frame = std::unique_ptr<AVFrame, Free>;
using Packet = std::unique_ptr<AVPacket, Free>;
using Converter = std::unique_ptr<SwsContext, Free>;

} // namespace store::libav
