// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/codecopening.h"

#include <algorithm>
#include <array>
#include <string>

namespace store {

namespace {

constexpr std::array allowedCodecs{AV_CODEC_ID_H264,  AV_CODEC_ID_MJPEG, AV_CODEC_ID_HEVC,
                                   AV_CODEC_ID_MPEG4, AV_CODEC_ID_FFV1,  AV_CODEC_ID_RAWVIDEO};

constexpr std::int64_t maxPixels = std::int64_t(1) << 28; // of one picture

// Half a picture would pass for a whole one. Of H.264, RowWatch tells more; its decoder would stop at
// references to what is before a group that decoding starts with.
bool stopsAtErrors(AVCodecID id)
{
    return id == AV_CODEC_ID_MJPEG || id == AV_CODEC_ID_HEVC;
}

void configure(AVCodecContext &codec, Care care, RowWatch &rows)
{
    // With several pictures at once, MPEG-4 would lose its marks: see RowWatch.
    const bool isAlone = care == Care::Careful || codec.codec_id == AV_CODEC_ID_MPEG4;
    codec.thread_count = isAlone ? 1 : decoderThreads;
    codec.thread_type = FF_THREAD_FRAME | FF_THREAD_SLICE;
    codec.max_pixels = maxPixels;
    if (stopsAtErrors(codec.codec_id))
        codec.err_recognition = AV_EF_EXPLODE;
    if (codec.codec_id == AV_CODEC_ID_H264)
        rows.install(codec);
}

} // namespace

Result<OpenCodec> openCodec(const AVCodecParameters &parameters, Care care)
{
    const std::string name = avcodec_get_name(parameters.codec_id);
    if (std::find(allowedCodecs.begin(), allowedCodecs.end(), parameters.codec_id) ==
        allowedCodecs.end())
        return Error{Error::Code::Unsupported, {}, "pictures coded as " + name};
    const AVCodec *decoder = avcodec_find_decoder(parameters.codec_id);
    if (!decoder)
        return Error{Error::Code::MissingCodec, {}, "no decoder for " + name};
    libav::Codec codec(avcodec_alloc_context3(decoder));
    if (!codec || avcodec_parameters_to_context(codec.get(), &parameters) < 0)
        return Error{Error::Code::TooLarge, {}, "out of memory"};
    auto rows = std::make_unique<RowWatch>();
    configure(*codec, care, *rows);
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return Error{Error::Code::Corrupt, {}, "the decoder for " + name + " refuses the video"};
    return OpenCodec{std::move(rows), std::move(codec)};
}

} // namespace store
