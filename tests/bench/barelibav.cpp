// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/barelibav.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

void need(bool isDone)
{
    if (!isDone) {
        std::fputs("libav cannot read the video\n", stderr);
        std::exit(1);
    }
}

} // namespace

BareLibav::BareLibav(const std::string &file)
    : m_file(file)
{
    reopen();
    readTimes();
    reopen();
}

void BareLibav::reopen()
{
    m_codec.reset();
    m_format.reset();
    AVFormatContext *format = nullptr;
    need(avformat_open_input(&format, m_file.c_str(), nullptr, nullptr) >= 0);
    m_format.reset(format);
    const auto *parameters = format->streams[0]->codecpar;
    const AVCodec *codec = avcodec_find_decoder(parameters->codec_id);
    m_codec.reset(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(m_codec.get(), parameters);
    m_codec->thread_count = 2;
    m_codec->thread_type = FF_THREAD_FRAME | FF_THREAD_SLICE;
    need(avcodec_open2(m_codec.get(), codec, nullptr) >= 0);
}

void BareLibav::readTimes()
{
    while (av_read_frame(m_format.get(), m_packet.get()) >= 0) {
        if (m_packet->stream_index == 0)
            m_times.push_back(m_packet->pts);
        av_packet_unref(m_packet.get());
    }
    std::sort(m_times.begin(), m_times.end());
}

void BareLibav::seek(std::int64_t rank)
{
    m_target = m_times[static_cast<std::size_t>(rank)];
    av_seek_frame(m_format.get(), 0, m_target, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_codec.get());
}

void BareLibav::fetch(std::int64_t rank)
{
    seek(rank);
    while (next(false) && m_frame->pts < m_target)
        ;
    convert();
}

void BareLibav::fetchKey(std::int64_t rank)
{
    seek(rank);
    next(true);
    convert();
}

// Makes m_frame the next picture; of the next packet alone if it `isLast`.
bool BareLibav::next(bool isLast)
{
    for (bool isSent = false;; isSent = true) {
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code != AVERROR(EAGAIN))
            return code == 0;
        if ((isLast && isSent) || av_read_frame(m_format.get(), m_packet.get()) < 0) {
            avcodec_send_packet(m_codec.get(), nullptr);
            continue;
        }
        m_codec->skip_frame = m_packet->pts < m_target ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
        avcodec_send_packet(m_codec.get(), m_packet.get());
        av_packet_unref(m_packet.get());
    }
}

void BareLibav::convert()
{
    const auto format = static_cast<AVPixelFormat>(m_frame->format);
    if (!m_converter)
        m_converter.reset(sws_getContext(m_frame->width, m_frame->height, format, m_frame->width,
                                         m_frame->height, AV_PIX_FMT_BGR24, SWS_BICUBIC, nullptr,
                                         nullptr, nullptr));
    const int stride = m_frame->width * 3;
    std::vector<std::uint8_t> picture(static_cast<std::size_t>(stride) *
                                      static_cast<std::size_t>(m_frame->height));
    std::uint8_t *const planes[] = {picture.data()};
    sws_scale(m_converter.get(), m_frame->data, m_frame->linesize, 0, m_frame->height, planes,
              &stride);
}
