// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/videoencoder.h"

#include <cstring>

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
{}

Result<std::unique_ptr<VideoChunkEncoder>>
VideoChunkEncoder::create(const std::filesystem::path &file, const FormatPlan &plan,
                          SpaceReserve &reserve)
{
    auto codec = VideoCodec::open(plan);
    if (!codec)
        return codec.error();
    const Parameters parameters(avcodec_parameters_alloc());
    if (!parameters || avcodec_parameters_from_context(parameters.get(), &(*codec)->context()) < 0)
        return Error{Error::Code::TooLarge, file, "no memory for the encoder"};
    auto muxer = VideoMuxer::create(file, *parameters, reserve);
    if (!muxer)
        return muxer.error();
    return std::unique_ptr<VideoChunkEncoder>(
        new VideoChunkEncoder(std::move(*codec), std::move(*muxer)));
}

Result<std::uint64_t> VideoChunkEncoder::add(const cv::Mat &picture)
{
    const auto packet = m_codec->encode(picture);
    if (!packet)
        return packet.error();
    const auto size = static_cast<std::uint64_t>((*packet)->size);
    if (auto added = m_muxer->add(**packet); !added)
        return added.error();
    return size;
}

Result<std::uint64_t> VideoChunkEncoder::addEncoded(std::span<const std::uint8_t> jpeg)
{
    const libav::Packet packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), static_cast<int>(jpeg.size())) < 0)
        return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    std::memcpy(packet->data, jpeg.data(), jpeg.size());
    packet->flags |= AV_PKT_FLAG_KEY;
    if (auto added = m_muxer->add(*packet); !added)
        return added.error();
    return jpeg.size();
}

} // namespace store
