// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videopicture.h"

#include <opencv2/core.hpp>

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

#include <utility>

namespace store {

namespace {

constexpr int rowAlignment = 32; // of what swscale writes to

Error failed(const char *what)
{
    return {Error::Code::Corrupt, {}, what};
}

// Whether the buffers of `frame` hold `width` x `height` samples from its first ones on.
bool holds(const AVFrame &frame, int width, int height)
{
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const auto *descriptor = av_pix_fmt_desc_get(format);
    if (!descriptor || (descriptor->flags & AV_PIX_FMT_FLAG_PAL))
        return false;
    for (int plane = 0; plane < av_pix_fmt_count_planes(format); ++plane) {
        const bool isChroma = plane == 1 || plane == 2;
        const int rows = isChroma ? AV_CEIL_RSHIFT(height, descriptor->log2_chroma_h) : height;
        const int rowBytes = av_image_get_linesize(format, width, plane);
        const AVBufferRef *buffer = av_frame_get_plane_buffer(const_cast<AVFrame *>(&frame), plane);
        const std::ptrdiff_t stride = frame.linesize[plane];
        if (!buffer || rowBytes < 0 || stride < rowBytes)
            return false;
        const std::ptrdiff_t room = buffer->data + buffer->size - frame.data[plane];
        if (stride * (rows - 1) + rowBytes > room)
            return false;
    }
    return true;
}

// The formats of full range have twins that leave the range to be set.
AVPixelFormat withoutRange(AVPixelFormat format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P:
        return AV_PIX_FMT_YUV411P;
    default:
        return format;
    }
}

// The other formats say nothing of their range; the stream may.
bool isFullRange(const AVFrame &frame)
{
    const auto format = static_cast<AVPixelFormat>(frame.format);
    return withoutRange(format) != format || frame.color_range == AVCOL_RANGE_JPEG;
}

libav::Converter makeConverter(int width, int height, AVPixelFormat format, bool isFullRange)
{
    libav::Converter converter(sws_alloc_context());
    if (!converter)
        return nullptr;
    const std::pair<const char *, int> options[] = {{"srcw", width},
                                                    {"srch", height},
                                                    {"dstw", width},
                                                    {"dsth", height},
                                                    {"src_format", withoutRange(format)},
                                                    {"dst_format", AV_PIX_FMT_BGR24},
                                                    {"sws_flags", SWS_BICUBIC},
                                                    {"src_range", isFullRange ? 1 : 0}};
    for (const auto &[name, value] : options)
        av_opt_set_int(converter.get(), name, value, 0);
    if (sws_init_context(converter.get(), nullptr, nullptr) < 0)
        return nullptr;
    return converter;
}

} // namespace

Result<cv::Mat> BgrConverter::convert(const AVFrame &frame, const AVCodecContext &decoder)
{
    int width = frame.width;
    int height = frame.height;
    const bool isCurrent = width == decoder.width && height == decoder.height;
    if (isCurrent && holds(frame, decoder.coded_width, decoder.coded_height)) {
        width = decoder.coded_width;
        height = decoder.coded_height;
    }
    const bool isFull = isFullRange(frame);
    if (!m_converter || width != m_width || height != m_height || frame.format != m_format ||
        isFull != m_isFullRange) {
        m_converter =
            makeConverter(width, height, static_cast<AVPixelFormat>(frame.format), isFull);
        m_width = width;
        m_height = height;
        m_format = frame.format;
        m_isFullRange = isFull;
    }
    if (!m_converter)
        return failed("no conversion of the video's pixel format");
    try {
        cv::Mat padded(height, (width + rowAlignment - 1) / rowAlignment * rowAlignment, CV_8UC3);
        std::uint8_t *planes[] = {padded.data, nullptr, nullptr, nullptr};
        const int strides[] = {static_cast<int>(padded.step), 0, 0, 0};
        if (sws_scale(m_converter.get(), frame.data, frame.linesize, 0, height, planes, strides) <
            0)
            return failed("the conversion of a picture failed");
        const cv::Mat picture = padded(cv::Rect(0, 0, frame.width, frame.height));
        return picture.isContinuous() ? picture : picture.clone();
    } catch (const std::exception &exception) {
        return Error{Error::Code::TooLarge, {}, exception.what()};
    }
}

Result<cv::Mat> planesOf(const AVFrame &frame)
{
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const int size = av_image_get_buffer_size(format, frame.width, frame.height, 1);
    if (size <= 0)
        return failed("a picture of no size");
    try {
        cv::Mat bytes(1, size, CV_8UC1);
        if (av_image_copy_to_buffer(bytes.data, size, frame.data, frame.linesize, format,
                                    frame.width, frame.height, 1) < 0)
            return failed("the planes of a picture cannot be copied");
        return bytes;
    } catch (const std::exception &exception) {
        return Error{Error::Code::TooLarge, {}, exception.what()};
    }
}

} // namespace store
