// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipencoder.h"

#include "store/chunk/saveframe.h"
#include "store/chunk/videofile.h"
#include "store/write/averror.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
}

#include <cassert>
#include <exception>
#include <string>

namespace store {

namespace {

// FFV1's level with a checksum for each of the parts that are coded beside each other.
constexpr int checkedLevel = 3;

constexpr int jpegScale = 3; // 2 (best) .. 31

Error noClipMemory()
{
    return {Error::Code::TooLarge, {}, "no memory for the encoder"};
}

void setX264(AVCodecContext &context, const ClipFormat &format)
{
    av_opt_set(context.priv_data, "preset", format.speed, 0);
    av_opt_set(context.priv_data, "x264-params", "log=0", 0);
    if (format.quality != nullptr)
        av_opt_set(context.priv_data, "crf", format.quality, 0);
    else
        av_opt_set(context.priv_data, "qp", "0", 0);
}

void setFfv1(AVCodecContext &context)
{
    context.level = checkedLevel;
    context.thread_type = FF_THREAD_SLICE;
    av_opt_set(context.priv_data, "slicecrc", "1", 0);
}

void setClipJpeg(AVCodecContext &context)
{
    context.thread_type = FF_THREAD_SLICE;
    context.flags |= AV_CODEC_FLAG_QSCALE;
    context.global_quality = jpegScale * FF_QP2LAMBDA;
}

void configure(AVCodecContext &context, const ClipFormat &format)
{
    const std::string encoder = format.encoder;
    const bool isRgb = encoder == "libx264rgb" || format.pixels == AV_PIX_FMT_BGR0 ||
                       format.pixels == AV_PIX_FMT_PAL8 || format.pixels == AV_PIX_FMT_GBRP16LE;
    context.width = format.width;
    context.height = format.height;
    context.pix_fmt = format.pixels;
    context.color_range = format.isFullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    context.colorspace = isRgb ? AVCOL_SPC_RGB : AVCOL_SPC_SMPTE170M;
    context.time_base = format.tick;
    context.framerate = format.rate;
    context.gop_size = format.groupFrames;
    context.max_b_frames = 0;
    context.thread_count = 0; // as many as there are cores
    context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (encoder == "ffv1")
        setFfv1(context);
    else if (encoder == "mjpeg")
        setClipJpeg(context);
    else if (encoder != "gif")
        setX264(context, format);
}

} // namespace

Result<std::unique_ptr<ClipEncoder>> ClipEncoder::open(const ClipFormat &format)
{
    silenceLibav();
    const AVCodec *codec = avcodec_find_encoder_by_name(format.encoder);
    if (codec == nullptr)
        return Error{Error::Code::MissingCodec, {}, std::string("encoder ") + format.encoder};
    std::unique_ptr<ClipEncoder> encoder(new ClipEncoder(format.isExact));
    encoder->m_context.reset(avcodec_alloc_context3(codec));
    encoder->m_picture.reset(av_frame_alloc());
    encoder->m_packet.reset(av_packet_alloc());
    encoder->m_parameters.reset(avcodec_parameters_alloc());
    if (!encoder->m_context || !encoder->m_picture || !encoder->m_packet || !encoder->m_parameters)
        return noClipMemory();
    configure(*encoder->m_context, format);
    if (const int code = avcodec_open2(encoder->m_context.get(), codec, nullptr); code < 0)
        return Error{Error::Code::InvalidArgument,
                     {},
                     "the encoder refuses pictures of " + std::to_string(format.width) + "x" +
                         std::to_string(format.height) + ": " + avReason(code)};
    if (avcodec_parameters_from_context(encoder->m_parameters.get(), encoder->m_context.get()) < 0)
        return noClipMemory();
    return encoder;
}

// A frame of its own to be filled.
Result<void> ClipEncoder::prepare(std::int64_t ticks)
{
    AVFrame &frame = *m_picture;
    av_frame_unref(&frame); // the encoder may still hold what was in it
    frame.format = m_context->pix_fmt;
    frame.width = m_context->width;
    frame.height = m_context->height;
    frame.color_range = m_context->color_range;
    frame.colorspace = m_context->colorspace;
    frame.quality = m_context->global_quality;
    frame.pts = ticks;
    return av_frame_get_buffer(&frame, 0) < 0 ? noClipMemory() : Result<void>();
}

Result<void> ClipEncoder::encode(const cv::Mat &picture, std::int64_t ticks, const Take &take)
{
    if (auto prepared = prepare(ticks); !prepared)
        return prepared;
    if (auto filled = fill(picture); !filled)
        return filled;
    return send(m_picture.get(), take);
}

Result<void> ClipEncoder::encodePlanar(const cv::Mat &planes, std::int64_t ticks, const Take &take)
{
    if (auto prepared = prepare(ticks); !prepared)
        return prepared;
    std::uint8_t *from[4] = {};
    int strides[4] = {};
    assert(planes.isContinuous() && m_context->pix_fmt == AV_PIX_FMT_YUV420P);
    const int bytes = av_image_fill_arrays(from, strides, planes.data, AV_PIX_FMT_YUV420P,
                                           m_context->width, m_context->height, 1);
    if (bytes < 0 || static_cast<std::size_t>(bytes) != planes.total())
        return Error{Error::Code::InvalidArgument, {}, "planes of another size"};
    const std::uint8_t *samples[] = {from[0], from[1], from[2], from[3]};
    av_image_copy(m_picture->data, m_picture->linesize, samples, strides, AV_PIX_FMT_YUV420P,
                  m_context->width, m_context->height);
    return send(m_picture.get(), take);
}

Result<void> ClipEncoder::fill(const cv::Mat &picture)
try {
    if (m_picture->format != AV_PIX_FMT_PAL8)
        return fillClipPicture(picture, *m_picture);
    m_palette.fill(picture.depth() == CV_16U ? upperEightBits(picture) : picture, *m_picture);
    return {};
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

Result<void> ClipEncoder::drain(const Take &take)
{
    return send(nullptr, take);
}

// An encoder that has handed out its packets takes a picture.
Result<void> ClipEncoder::send(const AVFrame *picture, const Take &take)
{
    int code = avcodec_send_frame(m_context.get(), picture);
    while (code >= 0) {
        code = avcodec_receive_packet(m_context.get(), m_packet.get());
        if (code < 0)
            break;
        if (auto taken = take(*m_packet); !taken)
            return taken;
        av_packet_unref(m_packet.get());
    }
    const bool isDone = code == AVERROR(EAGAIN) || code == AVERROR_EOF;
    return isDone ? Result<void>()
                  : Error{Error::Code::Io, {}, "the encoder failed: " + avReason(code)};
}

} // namespace store
