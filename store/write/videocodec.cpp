// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/videocodec.h"

#include "store/chunk/videofile.h"
#include "store/write/avchead.h"
#include "store/write/averror.h"
#include "store/write/pictureconverter.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cmath>
#include <string>

namespace store {

namespace {

constexpr int framesPerSecond = 25;

// 1 .. 100 on a scale that ends at `worst` and `best`.
double onScale(int quality, double worst, double best)
{
    return worst + (best - worst) * (quality - 1) / 99.0;
}

// Grey is the luma of the full range, to the bit; colour is kept as it is, without luma.
void setLossless(AVCodecContext &context, bool isColour)
{
    context.pix_fmt = isColour ? AV_PIX_FMT_BGR24 : AV_PIX_FMT_YUVJ420P;
    context.color_range = AVCOL_RANGE_JPEG;
    av_opt_set_int(context.priv_data, "qp", 0, 0);
}

void setLossy(AVCodecContext &context, int quality)
{
    context.pix_fmt = AV_PIX_FMT_YUV420P;
    context.color_range = AVCOL_RANGE_MPEG;
    const double factor = quality == 0 ? 20.0 : onScale(quality, 45.0, 5.0);
    av_opt_set_double(context.priv_data, "crf", factor, 0);
}

void setH264(AVCodecContext &context, const FormatPlan &plan)
{
    context.gop_size = plan.groupFrames;
    context.max_b_frames = 0;
    av_opt_set(context.priv_data, "preset", plan.preset.c_str(), 0);
    av_opt_set(context.priv_data, "tune", "zerolatency", 0);
    // Errors only; pictures with their lengths in front, as they lie in the file: see avcHead().
    av_opt_set(context.priv_data, "x264-params", "log=0:annexb=0", 0);
    plan.isLossless ? setLossless(context, plan.isColour()) : setLossy(context, plan.quality);
}

const char *encoderName(const FormatPlan &plan)
{
    if (!isH264(plan.format))
        return "mjpeg";
    return plan.isLossless && plan.isColour() ? "libx264rgb" : "libx264";
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
    // What the conversion makes, or none.
    context.colorspace = plan.isLossless && plan.isColour() ? AVCOL_SPC_RGB : AVCOL_SPC_SMPTE170M;
    context.thread_count = 0; // as many as there are cores
    context.thread_type = FF_THREAD_SLICE; // frame threads would hold pictures back
    if (isH264(plan.format))
        context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
}

// Room for a picture as the encoder takes it; null if there is no memory.
libav::Frame makePicture(const AVCodecContext &context)
{
    libav::Frame frame(av_frame_alloc());
    if (!frame)
        return nullptr;
    frame->format = context.pix_fmt;
    frame->width = context.width;
    frame->height = context.height;
    frame->color_range = context.color_range;
    frame->colorspace = context.colorspace;
    frame->quality = context.global_quality;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return nullptr;
    return frame;
}

} // namespace

Result<std::unique_ptr<VideoCodec>> VideoCodec::open(const FormatPlan &plan)
{
    silenceLibav();
    const AVCodec *encoder = avcodec_find_encoder_by_name(encoderName(plan));
    if (encoder == nullptr)
        return Error{Error::Code::MissingCodec, {}, std::string("encoder ") + encoderName(plan)};
    std::unique_ptr<VideoCodec> codec(new VideoCodec);
    codec->m_context.reset(avcodec_alloc_context3(encoder));
    if (!codec->m_context)
        return Error{Error::Code::TooLarge, {}, "no memory for the encoder"};
    setCommon(*codec->m_context, plan);
    isH264(plan.format) ? setH264(*codec->m_context, plan)
                        : setJpeg(*codec->m_context, plan.quality);
    if (const int code = avcodec_open2(codec->m_context.get(), encoder, nullptr); code < 0)
        return Error{Error::Code::InvalidArgument, {}, "the encoder refuses: " + avReason(code)};
    codec->m_picture = makePicture(*codec->m_context);
    if (!codec->m_picture)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    return codec;
}

bool VideoCodec::describe(AVCodecParameters &parameters) const
{
    if (parameters.codec_id != AV_CODEC_ID_H264)
        return true;
    constexpr unsigned halved = 1;
    constexpr unsigned whole = 3;
    const unsigned chroma = m_context->pix_fmt == AV_PIX_FMT_BGR24 ? whole : halved;
    const auto head = avcHead(
        {m_context->extradata, static_cast<std::size_t>(std::max(m_context->extradata_size, 0))},
        chroma);
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

Result<void> VideoCodec::encode(const cv::Mat &picture, AVPacket &packet)
{
    if (av_frame_make_writable(m_picture.get()) < 0)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    if (auto converted = convertPicture(picture, *m_picture); !converted)
        return converted;
    m_picture->pts = m_next;
    av_packet_unref(&packet);
    int code = avcodec_send_frame(m_context.get(), m_picture.get());
    if (code >= 0)
        code = avcodec_receive_packet(m_context.get(), &packet);
    if (code < 0 || packet.pts != m_next)
        return Error{Error::Code::Io, {}, "the encoder failed: " + avReason(code)};
    ++m_next;
    return {};
}

} // namespace store
