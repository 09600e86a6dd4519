// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/barelibav.h"

#include <algorithm>
#include <cstdlib>

BareLibav::BareLibav(const std::string &file)
{
    AVFormatContext *format = nullptr;
    if (avformat_open_input(&format, file.c_str(), nullptr, nullptr) < 0)
        std::abort();
    m_format.reset(format);
    const auto *parameters = format->streams[0]->codecpar;
    const AVCodec *codec = avcodec_find_decoder(parameters->codec_id);
    m_codec.reset(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(m_codec.get(), parameters);
    m_codec->thread_count = 2;
    if (avcodec_open2(m_codec.get(), codec, nullptr) < 0)
        std::abort();
    while (av_read_frame(format, m_packet.get()) >= 0) {
        m_times.push_back(m_packet->pts);
        av_packet_unref(m_packet.get());
    }
    std::sort(m_times.begin(), m_times.end());
}

void BareLibav::fetch(std::int64_t rank)
{
    m_target = m_times[static_cast<std::size_t>(rank)];
    av_seek_frame(m_format.get(), 0, m_target, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_codec.get());
    while (next() && m_frame->pts < m_target)
        ;
}

bool BareLibav::next()
{
    for (;;) {
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code != AVERROR(EAGAIN))
            return code == 0;
        if (av_read_frame(m_format.get(), m_packet.get()) < 0) {
            avcodec_send_packet(m_codec.get(), nullptr);
            continue;
        }
        m_codec->skip_frame = m_packet->pts < m_target ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
        avcodec_send_packet(m_codec.get(), m_packet.get());
        av_packet_unref(m_packet.get());
    }
}
