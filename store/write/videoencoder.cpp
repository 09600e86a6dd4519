// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/videoencoder.h"

namespace store {

namespace {

struct FreeParameters
{
    void operator()(AVCodecParameters *parameters) const { avcodec_parameters_free(&parameters); }
};

using Parameters = std::unique_ptr<AVCodecParameters, FreeParameters>;

} // namespace

VideoChunkEncoder::VideoChunkEncoder(std::unique_ptr<VideoCodec> codec,
                                     std::unique_ptr<VideoMuxer> muxer)
    : m_codec(std::move(codec))
    , m_muxer(std::move(muxer))
    , m_packet(av_packet_alloc())
{}

Result<std::unique_ptr<VideoChunkEncoder>>
VideoChunkEncoder::create(const std::filesystem::path &file, const FormatPlan &plan,
                          SpaceReserve &reserve)
{
    auto codec = VideoCodec::open(plan);
    if (!codec)
        return codec.error();
    const Parameters parameters(avcodec_parameters_alloc());
    if (!parameters ||
        avcodec_parameters_from_context(parameters.get(), &(*codec)->context()) < 0 ||
        !(*codec)->describe(*parameters))
        return Error{Error::Code::TooLarge, file, "no memory for the encoder"};
    auto muxer = VideoMuxer::create(file, plan.extension, *parameters, reserve);
    if (!muxer)
        return muxer.error();
    std::unique_ptr<VideoChunkEncoder> encoder(
        new VideoChunkEncoder(std::move(*codec), std::move(*muxer)));
    if (!encoder->m_packet)
        return Error{Error::Code::TooLarge, file, "no memory for the encoder"};
    return encoder;
}

Result<EncodedPicture> VideoChunkEncoder::take()
{
    const AVPacket &packet = *m_packet;
    return EncodedPicture{{packet.data, static_cast<std::size_t>(packet.size)},
                          (packet.flags & AV_PKT_FLAG_KEY) != 0};
}

} // namespace store
