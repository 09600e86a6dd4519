// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipsink.h"

#include "store/export/clipcheck.h"

extern "C" {
#include <libavutil/mathematics.h>
}

#include <exception>

namespace store {

ClipSink::ClipSink(const ExportOrder &order, std::filesystem::path workplace, double usualRate,
                   std::unique_ptr<ClipSound> sound)
    : m_order(order)
    , m_workplace(std::move(workplace))
    , m_usualRate(usualRate)
    , m_sound(std::move(sound))
    , m_marks(std::filesystem::path(m_workplace) += ".marks")
{}

PixelForm ClipSink::form() const
{
    return m_order.preset == ClipPreset::Lossless ? PixelForm::Full : PixelForm::Reference;
}

std::uint64_t ClipSink::leastBytes(const cv::Mat &, std::int64_t count) const
{
    constexpr std::uint64_t leastPacket = 16; // of a picture that is the one before, with its entry
    return leastPacket * static_cast<std::uint64_t>(count);
}

Error ClipSink::here(const Error &error) const
{
    return {error.code, error.path.empty() ? m_workplace : error.path, error.detail};
}

Result<void> ClipSink::open(const cv::Mat &picture, FrameTime time)
{
    const auto format = planClip(m_order, picture, m_usualRate);
    if (!format)
        return format.error();
    m_format = *format;
    m_size = picture.size();
    m_type = picture.type();
    auto encoder = ClipEncoder::open(m_format);
    if (!encoder)
        return here(encoder.error());
    m_encoder = std::move(*encoder);
    if (m_sound)
        if (auto started = m_sound->startAt(time); !started)
            return started;
    auto muxer = ClipMuxer::create(m_workplace, m_format, m_encoder->parameters(), m_sound.get());
    if (!muxer)
        return muxer.error();
    m_muxer = std::move(*muxer);
    m_clock = clockOf(m_format, m_order.speed);
    return {};
}

std::int64_t ClipSink::nextTicks(FrameTime time)
{
    return m_clock ? m_clock->next(time) : m_packets.count();
}

ClipEncoder::Take ClipSink::taking()
{
    return [this](AVPacket &packet) {
        packet.dts = packet.pts; // there are no B-frames
        return m_muxer->add(packet);
    };
}

bool ClipSink::takesPlanes() const
{
    const bool isH264 = m_order.kind == ExportKind::Mp4 || m_order.kind == ExportKind::Mkv;
    return isH264 && m_order.preset != ClipPreset::Lossless;
}

Result<std::optional<double>> ClipSink::add(const cv::Mat &picture, const FrameId &frame)
{
    return add(picture, frame,
               [&](std::int64_t ticks) { return m_encoder->encode(picture, ticks, taking()); });
}

Result<std::optional<double>> ClipSink::addPlanar(const cv::Mat &planes, const FrameId &frame)
{
    const cv::Mat shape(planes.rows / 3 * 2, planes.cols, CV_8UC3, planes.data);
    return add(shape, frame, [&](std::int64_t ticks) {
        return m_encoder->encodePlanar(planes, ticks, taking());
    });
}

Result<std::optional<double>> ClipSink::add(const cv::Mat &shape, const FrameId &frame,
                                            const std::function<Result<void>(std::int64_t)> &encode)
try {
    if (!m_encoder)
        if (auto opened = open(shape, frame.time); !opened)
            return opened.error();
    if (shape.size() != m_size || shape.type() != m_type)
        return Error{Error::Code::InvalidArgument, m_workplace,
                     "frame index " + std::to_string(frame.index.value) +
                         " has another size or depth than those before"};
    const std::int64_t ticks = nextTicks(frame.time);
    if (auto encoded = encode(ticks); !encoded)
        return here(encoded.error());
    const AVRational fileTick = m_muxer->fileTick();
    const std::int64_t shown = av_rescale_q(ticks, m_format.tick, fileTick);
    m_packets.add(shown);
    if (isDecodedAgain()) {
        const auto mark = m_encoder->lastMark();
        if (!mark)
            return here(mark.error());
        if (auto added = m_marks.add(*mark); !added)
            return added.error();
    }
    return std::optional(static_cast<double>(shown) * fileTick.num / fileTick.den);
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, m_workplace, exception.what()};
}

Result<void> ClipSink::finish(const Progress &progress, const std::stop_token &stop)
{
    if (auto drained = m_encoder->drain(taking()); !drained)
        return here(drained.error());
    if (auto ended = m_muxer->end(); !ended)
        return ended;
    auto checked = checkClipPackets(m_workplace, m_packets, DigestOf::Times, {}, stop);
    if (checked && isDecodedAgain())
        checked = checkClipPictures(m_workplace, m_marks, m_format.isExact, progress, stop);
    return m_muxer->sync(checked);
}

void ClipSink::describe(ExportSummary &summary) const
{
    summary.width = m_format.width;
    summary.height = m_format.height;
    summary.frameRate = m_format.isTrueTime ? 0.0 : av_q2d(m_format.rate);
    summary.bentTimes = m_clock ? m_clock->bentCount() : 0;
    summary.isDecoded = isDecodedAgain();
    summary.isExact = isDecodedAgain() && m_format.isExact;
    summary.bytes = static_cast<std::uint64_t>(m_muxer->sizeBytes());
}

} // namespace store
