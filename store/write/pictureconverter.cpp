// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/pictureconverter.h"

extern "C" {
#include <libavutil/buffer.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <thread>
#include <utility>

namespace store {

namespace {

// Without the second the last two rows of each thread's part would have the colour of one pixel in
// four.
constexpr int flags = SWS_BICUBIC | SWS_ACCURATE_RND;

// More would wait for each other longer than they convert.
int threadCount()
{
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
}

libav::Converter makeConverter(const AVFrame &from, const AVFrame &to, int threads)
{
    libav::Converter converter(sws_alloc_context());
    if (!converter)
        return nullptr;
    const std::pair<const char *, int> options[] = {
        {"srcw", from.width}, {"srch", from.height},       {"dstw", to.width},
        {"dsth", to.height},  {"src_format", from.format}, {"dst_format", to.format},
        {"sws_flags", flags}, {"threads", threads}};
    for (const auto &[name, value] : options)
        av_opt_set_int(converter.get(), name, value, 0);
    if (sws_init_context(converter.get(), nullptr, nullptr) < 0)
        return nullptr;
    return converter;
}

void leaveToOwner(void *, std::uint8_t *) {}

// The samples of `picture` where they are, cut to the size of `to`; null if there is no memory.
libav::Frame lend(const cv::Mat &picture, const AVFrame &to)
{
    libav::Frame frame(av_frame_alloc());
    if (!frame)
        return nullptr;
    frame->format = picture.channels() == 1 ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_BGR24;
    frame->width = to.width;
    frame->height = to.height;
    frame->data[0] = picture.data;
    frame->linesize[0] = static_cast<int>(picture.step);
    const auto rowsBefore = static_cast<std::size_t>(picture.rows - 1);
    const auto rowBytes = static_cast<std::size_t>(picture.cols) * picture.elemSize();
    frame->buf[0] = av_buffer_create(picture.data, rowsBefore * picture.step + rowBytes,
                                     leaveToOwner, nullptr, AV_BUFFER_FLAG_READONLY);
    return frame->buf[0] != nullptr ? std::move(frame) : nullptr;
}

} // namespace

Result<void> PictureConverter::convert(const cv::Mat &picture, AVFrame &to)
{
    const libav::Frame from = lend(picture, to);
    if (!from)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    if (!m_converter || m_sourceFormat != from->format) {
        m_converter = makeConverter(*from, to, threadCount());
        if (!m_converter) // there may be no more threads
            m_converter = makeConverter(*from, to, 1);
        m_sourceFormat = from->format;
    }
    if (!m_converter)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    if (sws_scale_frame(m_converter.get(), &to, from.get()) < 0)
        return Error{Error::Code::Io, {}, "the picture cannot be converted"};
    return {};
}

} // namespace store
