// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipsound.h"

#include "store/write/averror.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

namespace store {

namespace {

constexpr std::int64_t bitsPerChannel = 128'000; // of AAC, in a second

AVCodecID plainCodec(const Hdf5NumberType &sample)
{
    if (sample.isFloat)
        return sample.bytes == 8 ? AV_CODEC_ID_PCM_F64LE : AV_CODEC_ID_PCM_F32LE;
    return sample.bytes == 2 ? AV_CODEC_ID_PCM_S16LE : AV_CODEC_ID_PCM_S32LE;
}

// A sample as AAC takes it, in -1 .. 1.
float scaled(const std::byte *at, const Hdf5NumberType &type)
{
    const auto as = [at](auto value) {
        std::memcpy(&value, at, sizeof value);
        return value;
    };
    if (type.isFloat)
        return type.bytes == 8 ? static_cast<float>(as(double())) : as(float());
    return type.bytes == 2 ? static_cast<float>(as(std::int16_t())) / 32768.0F
                           : static_cast<float>(as(std::int32_t())) / 2147483648.0F;
}

Error noSound(const std::string &why)
{
    return {Error::Code::InvalidArgument, {}, why};
}

bool hasRate(const AVCodec &codec, int rate)
{
    const int *known = codec.supported_samplerates;
    while (known != nullptr && *known != 0 && *known != rate)
        ++known;
    return known == nullptr || *known == rate;
}

} // namespace

ClipSound::ClipSound(SoundSource source, std::stop_token stop)
    : m_source(std::move(source))
    , m_stop(std::move(stop))
    , m_parameters(avcodec_parameters_alloc())
    , m_frame(av_frame_alloc())
    , m_packet(av_packet_alloc())
{}

Result<std::unique_ptr<ClipSound>> ClipSound::open(SoundSource source, ExportKind kind,
                                                   std::stop_token stop)
{
    std::unique_ptr<ClipSound> track(new ClipSound(std::move(source), std::move(stop)));
    if (!track->m_parameters || !track->m_frame || !track->m_packet)
        return Error{Error::Code::TooLarge, {}, "no memory for the sound"};
    if (auto set = track->setUp(kind); !set)
        return set.error();
    return track;
}

Result<void> ClipSound::setUp(ExportKind kind)
{
    const SoundFormat &format = m_source.format();
    const bool isAac = kind == ExportKind::Mp4;
    const AVCodec *codec =
        avcodec_find_encoder(isAac ? AV_CODEC_ID_AAC : plainCodec(format.sample));
    if (codec == nullptr)
        return Error{Error::Code::MissingCodec, {}, "no encoder for the sound"};
    constexpr int mostAacChannels = 6;
    if (isAac && (!hasRate(*codec, format.rate) || format.channels > mostAacChannels))
        return noSound("an .mp4 has no sound of " + std::to_string(format.rate) + " Hz and " +
                       std::to_string(format.channels) + " channels; an .mkv holds it");
    m_codec.reset(avcodec_alloc_context3(codec));
    if (!m_codec)
        return Error{Error::Code::TooLarge, {}, "no memory for the sound"};
    m_codec->sample_rate = format.rate;
    m_codec->sample_fmt = codec->sample_fmts[0];
    av_channel_layout_default(&m_codec->ch_layout, format.channels);
    m_codec->time_base = tick();
    m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (isAac)
        m_codec->bit_rate = bitsPerChannel * format.channels;
    const int code = avcodec_open2(m_codec.get(), codec, nullptr);
    if (code < 0)
        return noSound("the encoder refuses the sound: " + avReason(code));
    if (avcodec_parameters_from_context(m_parameters.get(), m_codec.get()) < 0)
        return Error{Error::Code::TooLarge, {}, "no memory for the sound"};
    constexpr int plainSamples = 4096;
    m_frameSamples = m_codec->frame_size > 0 ? m_codec->frame_size : plainSamples;
    return {};
}

Result<void> ClipSound::advanceTo(double seconds, const Take &take)
{
    while (!m_isEnded && static_cast<double>(m_samples) < seconds * m_source.format().rate) {
        const auto samples = m_source.read(m_frameSamples, m_stop);
        if (!samples)
            return samples.error();
        const auto size = static_cast<std::int64_t>(samples->size());
        m_isEnded =
            size < m_frameSamples * static_cast<std::int64_t>(m_source.format().frameBytes());
        if (samples->empty())
            break;
        if (auto encoded = encode(*samples, take); !encoded)
            return encoded;
    }
    return {};
}

Result<void> ClipSound::drain(const Take &take)
{
    constexpr double always = 1e12;
    if (auto rest = advanceTo(always, take); !rest)
        return rest;
    return receive(nullptr, take);
}

Result<void> ClipSound::encode(std::span<const std::byte> samples, const Take &take)
{
    const SoundFormat &format = m_source.format();
    const auto count = samples.size() / format.frameBytes();
    AVFrame &frame = *m_frame;
    av_frame_unref(&frame);
    frame.nb_samples = static_cast<int>(count);
    frame.format = m_codec->sample_fmt;
    frame.sample_rate = format.rate;
    frame.pts = m_samples;
    if (av_channel_layout_copy(&frame.ch_layout, &m_codec->ch_layout) < 0 ||
        av_frame_get_buffer(&frame, 0) < 0)
        return Error{Error::Code::TooLarge, {}, "no memory for the sound"};
    m_samples += static_cast<std::int64_t>(count);
    if (m_codec->sample_fmt != AV_SAMPLE_FMT_FLTP) {
        std::memcpy(frame.data[0], samples.data(), samples.size());
        return receive(&frame, take);
    }
    const auto bytes = static_cast<std::size_t>(format.sample.bytes);
    for (int channel = 0; channel < format.channels; ++channel) {
        auto *plane = reinterpret_cast<float *>(frame.extended_data[channel]);
        const std::byte *at = samples.data() + static_cast<std::size_t>(channel) * bytes;
        for (std::size_t k = 0; k < count; ++k)
            plane[k] = scaled(at + k * format.frameBytes(), format.sample);
    }
    return receive(&frame, take);
}

Result<void> ClipSound::receive(const AVFrame *frame, const Take &take)
{
    int code = avcodec_send_frame(m_codec.get(), frame);
    while (code >= 0) {
        code = avcodec_receive_packet(m_codec.get(), m_packet.get());
        if (code < 0)
            break;
        m_packet->dts = m_packet->pts;
        if (auto taken = take(*m_packet); !taken)
            return taken;
        av_packet_unref(m_packet.get());
    }
    const bool isDone = code == AVERROR(EAGAIN) || code == AVERROR_EOF;
    return isDone
               ? Result<void>()
               : Error{Error::Code::Io, {}, "the encoder of the sound failed: " + avReason(code)};
}

} // namespace store
