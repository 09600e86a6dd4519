// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/sparecodecs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

namespace store {

namespace {

constexpr std::int64_t mostSparePixels = std::int64_t(1) << 21; // of a picture; 2 megapixels

// Whether the head of the file has the parameters of an H.264 stream, as in ISO/IEC 14496-15.
bool hasParameterSets(const AVCodecParameters &parameters)
{
    return parameters.codec_id == AV_CODEC_ID_H264 && parameters.extradata_size > 6 &&
           parameters.extradata[0] == 1;
}

auto fieldsOf(const AVCodecParameters &parameters)
{
    return std::array{std::int64_t(parameters.codec_id),
                      std::int64_t(parameters.codec_tag),
                      std::int64_t(parameters.format),
                      std::int64_t(parameters.bits_per_coded_sample),
                      std::int64_t(parameters.bits_per_raw_sample),
                      std::int64_t(parameters.profile),
                      std::int64_t(parameters.level),
                      std::int64_t(parameters.width),
                      std::int64_t(parameters.height),
                      std::int64_t(parameters.sample_aspect_ratio.num),
                      std::int64_t(parameters.sample_aspect_ratio.den),
                      std::int64_t(parameters.field_order),
                      std::int64_t(parameters.color_range),
                      std::int64_t(parameters.color_primaries),
                      std::int64_t(parameters.color_trc),
                      std::int64_t(parameters.color_space),
                      std::int64_t(parameters.chroma_location),
                      std::int64_t(parameters.video_delay)};
}

// In all that a decoder is given of them.
bool areAlike(const AVCodecParameters &a, const AVCodecParameters &b)
{
    return fieldsOf(a) == fieldsOf(b) && std::equal(a.extradata, a.extradata + a.extradata_size,
                                                    b.extradata, b.extradata + b.extradata_size);
}

// Whether the decoder still has the size it was opened with.
bool isAsOpened(const AVCodecContext &codec, const AVCodecParameters &parameters)
{
    return codec.width == parameters.width && codec.height == parameters.height;
}

} // namespace

SpareCodecs &SpareCodecs::ofAll()
{
    static SpareCodecs spares;
    return spares;
}

std::optional<OpenCodec> SpareCodecs::take(const AVCodecParameters &parameters)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::find_if(m_spares.rbegin(), m_spares.rend(), [&](const Spare &spare) {
        return areAlike(*spare.parameters, parameters);
    });
    if (found == m_spares.rend())
        return std::nullopt;
    OpenCodec codec = std::move(found->codec);
    m_spares.erase(std::prev(found.base()));
    return codec;
}

void SpareCodecs::put(OpenCodec codec, const AVCodecParameters &parameters)
{
    const std::int64_t pixels = std::int64_t(parameters.width) * parameters.height;
    if (!hasParameterSets(parameters) || pixels > mostSparePixels ||
        !isAsOpened(*codec.codec, parameters))
        return;
    libav::Parameters copy(avcodec_parameters_alloc());
    if (!copy || avcodec_parameters_copy(copy.get(), &parameters) < 0)
        return;
    avcodec_flush_buffers(codec.codec.get());
    codec.codec->skip_frame = AVDISCARD_DEFAULT;
    codec.isUsed = true;
    Spare surplus; // is closed without the lock
    const std::scoped_lock lock(m_mutex);
    if (m_spares.size() == mostSpare) {
        surplus = std::move(m_spares.front());
        m_spares.erase(m_spares.begin());
    }
    m_spares.push_back({std::move(copy), std::move(codec)});
}

} // namespace store
