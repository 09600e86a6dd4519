// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/export/soundsource.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace store {

// The sound of a clip, as packets: AAC in .mp4, in .mkv the samples as they are.
class ClipSound
{
public:
    // Gets a packet whose times are in ticks(). It is valid during the call.
    using Take = std::function<Result<void>(AVPacket &)>;

    // InvalidArgument if the container holds no such sound, MissingCodec.
    static Result<std::unique_ptr<ClipSound>> open(SoundSource source, ExportKind kind,
                                                   std::stop_token stop);

    const AVCodecParameters &parameters() const { return *m_parameters; }
    AVRational tick() const { return {1, m_source.format().rate}; }

    // When the clip's first picture was taken. To be called once, before the others.
    Result<void> startAt(FrameTime time) { return m_source.startAt(time); }

    // Hands out what begins before this time of the clip, in seconds.
    Result<void> advanceTo(double seconds, const Take &take);

    // Hands out the rest. To be called once.
    Result<void> drain(const Take &take);

    std::int64_t samples() const { return m_samples; } // of a channel, that were read

private:
    ClipSound(SoundSource source, std::stop_token stop);
    Result<void> setUp(ExportKind kind);
    Result<void> encode(std::span<const std::byte> samples, const Take &take);
    Result<void> receive(const AVFrame *frame, const Take &take);

    SoundSource m_source;
    std::stop_token m_stop;
    libav::Codec m_codec;
    libav::Parameters m_parameters;
    libav::Frame m_frame;
    libav::Packet m_packet;
    bool m_isEnded = false; // the source has no more
    std::int64_t m_frameSamples = 0; // that are encoded at a time
    std::int64_t m_samples = 0;
};

} // namespace store
