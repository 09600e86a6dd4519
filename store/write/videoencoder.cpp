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
    if (auto prepared = encoder->prepare(); !prepared)
        return prepared.error();
    return encoder;
}

Result<void> VideoChunkEncoder::prepare()
{
    for (Slot &slot : m_slots) {
        auto picture = m_codec->newPicture();
        if (!picture)
            return picture.error();
        slot.picture = std::move(*picture);
        slot.packet.reset(av_packet_alloc());
        if (!slot.packet)
            return Error{Error::Code::TooLarge, {}, "no memory for a picture"};
    }
    auto thread = TaskThread::create();
    if (!thread)
        return thread.error();
    m_thread = std::move(*thread);
    return {};
}

// The conversion of a picture runs beside the encoding of the one before.
Result<void> VideoChunkEncoder::begin(const cv::Mat &picture)
{
    Slot &slot = slotOf(m_begun);
    if (auto converted = m_codec->convert(picture, *slot.picture); !converted)
        return converted;
    slot.encoded = Error{Error::Code::TooLarge, {}, "the encoder did not end"}; // should it throw
    m_thread->start([this, &slot] { slot.encoded = m_codec->encode(*slot.picture, *slot.packet); });
    ++m_begun;
    return {};
}

bool VideoChunkEncoder::isReady()
{
    return m_taken + 1 < m_begun || m_thread->isIdle();
}

Result<EncodedPicture> VideoChunkEncoder::take()
{
    if (m_taken + 1 == m_begun)
        m_thread->wait(); // for the picture itself; otherwise it is done, and the next one begun
    const Slot &slot = slotOf(m_taken++);
    if (!slot.encoded)
        return slot.encoded.error();
    const AVPacket &packet = *slot.packet;
    return EncodedPicture{{packet.data, static_cast<std::size_t>(packet.size)},
                          (packet.flags & AV_PKT_FLAG_KEY) != 0};
}

} // namespace store
