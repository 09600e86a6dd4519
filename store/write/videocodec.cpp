// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/videocodec.h"

#include "store/write/avchead.h"
#include "store/write/averror.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/log.h>
#include <libavutil/mem.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cmath>
#include <string>

namespace store {

namespace {

constexpr int framesPerSecond = 25;
constexpr int framesPerGroup = 25;

bool isH264(const FormatPlan &plan)
{
    return plan.format != "mjpeg/avi";
}

// 1 .. 100 on a scale that ends at `worst` and `best`.
double onScale(int quality, double worst, double best)
{
    return worst + (best - worst) * (quality - 1) / 99.0;
}

void setH264(AVCodecContext &context, int quality)
{
    context.pix_fmt = AV_PIX_FMT_YUV420P;
    context.color_range = AVCOL_RANGE_MPEG;
    context.gop_size = framesPerGroup;
    context.max_b_frames = 0;
    const double factor = quality == 0 ? 20.0 : onScale(quality, 45.0, 5.0);
    av_opt_set(context.priv_data, "preset", "superfast", 0);
    av_opt_set(context.priv_data, "tune", "zerolatency", 0);
    // Errors only; pictures with their lengths in front, as they lie in the file: see avcHead().
    av_opt_set(context.priv_data, "x264-params", "log=0:annexb=0", 0);
    av_opt_set_double(context.priv_data, "crf", factor, 0);
}

void setJpeg(AVCodecContext &context, int quality)
{
    context.pix_fmt = AV_PIX_FMT_YUVJ420P;
    context.color_range = AVCOL_RANGE_JPEG;
    const int scale = quality == 0 ? 3 : static_cast<int>(std::lround(onScale(quality, 31.0, 1.0)));
    context.flags |= AV_CODEC_FLAG_QSCALE;
    context.global_quality = scale * FF_QP2LAMBDA;
    context.qmin = std::min(scale, 2);
}

void setCommon(AVCodecContext &context, const FormatPlan &plan)
{
    context.width = plan.width();
    context.height = plan.height();
    context.time_base = {1, framesPerSecond};
    context.framerate = {framesPerSecond, 1};
    context.colorspace = AVCOL_SPC_SMPTE170M; // what swscale's conversion makes
    context.thread_count = 0; // as many as there are cores
    context.thread_type = FF_THREAD_SLICE; // frame threads would hold pictures back
    if (plan.format != "mjpeg/avi")
        context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
}

} // namespace

Result<std::unique_ptr<VideoCodec>> VideoCodec::open(const FormatPlan &plan)
{
    av_log_set_level(AV_LOG_QUIET); // the library prints what we return
    const bool h264 = isH264(plan);
    const AVCodec *encoder =
        h264 ? avcodec_find_encoder_by_name("libx264") : avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    if (encoder == nullptr)
        return Error{Error::Code::MissingCodec, {}, h264 ? "encoder libx264" : "encoder mjpeg"};
    std::unique_ptr<VideoCodec> codec(new VideoCodec);
    codec->m_context.reset(avcodec_alloc_context3(encoder));
    if (!codec->m_context)
        return Error{Error::Code::TooLarge, {}, "no memory for the encoder"};
    setCommon(*codec->m_context, plan);
    h264 ? setH264(*codec->m_context, plan.quality) : setJpeg(*codec->m_context, plan.quality);
    if (const int code = avcodec_open2(codec->m_context.get(), encoder, nullptr); code < 0)
        return Error{Error::Code::InvalidArgument, {}, "the encoder refuses: " + avReason(code)};
    return codec;
}

Result<libav::Frame> VideoCodec::newPicture() const
{
    libav::Frame frame(av_frame_alloc());
    if (!frame)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    frame->format = m_context->pix_fmt;
    frame->width = m_context->width;
    frame->height = m_context->height;
    frame->color_range = m_context->color_range;
    frame->colorspace = m_context->colorspace;
    frame->quality = m_context->global_quality;
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        return Error{Error::Code::TooLarge, {}, avReason(code)};
    return frame;
}

bool VideoCodec::describe(AVCodecParameters &parameters) const
{
    if (parameters.codec_id != AV_CODEC_ID_H264)
        return true;
    const auto head = avcHead(
        {m_context->extradata, static_cast<std::size_t>(std::max(m_context->extradata_size, 0))});
    auto *copy =
        static_cast<std::uint8_t *>(av_mallocz(head.size() + AV_INPUT_BUFFER_PADDING_SIZE));
    if (head.empty() || copy == nullptr) {
        av_free(copy);
        return false;
    }
    std::copy(head.begin(), head.end(), copy);
    av_freep(&parameters.extradata);
    parameters.extradata = copy;
    parameters.extradata_size = static_cast<int>(head.size());
    return true;
}

Result<void> VideoCodec::convert(const cv::Mat &picture, AVFrame &to)
{
    const AVPixelFormat source = picture.channels() == 1 ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_BGR24;
    if (!m_converter || m_sourceFormat != source) {
        m_converter.reset(sws_getContext(to.width, to.height, source, to.width, to.height,
                                         m_context->pix_fmt, SWS_BICUBIC, nullptr, nullptr,
                                         nullptr));
        m_sourceFormat = source;
    }
    if (!m_converter || av_frame_make_writable(&to) < 0)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    const std::uint8_t *planes[] = {picture.data};
    const int strides[] = {static_cast<int>(picture.step)};
    if (sws_scale(m_converter.get(), planes, strides, 0, to.height, to.data, to.linesize) !=
        to.height)
        return Error{Error::Code::Io, {}, "the picture cannot be converted"};
    return {};
}

Result<void> VideoCodec::encode(AVFrame &picture, AVPacket &packet)
{
    picture.pts = m_next;
    av_packet_unref(&packet);
    int code = avcodec_send_frame(m_context.get(), &picture);
    if (code >= 0)
        code = avcodec_receive_packet(m_context.get(), &packet);
    if (code < 0 || packet.pts != m_next)
        return Error{Error::Code::Io, {}, "the encoder failed: " + avReason(code)};
    ++m_next;
    return {};
}

} // namespace store
