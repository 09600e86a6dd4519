// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/write/chunkencoder.h"
#include "store/write/videocodec.h"
#include "store/write/videomuxer.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace store {

// A chunk that is a video file: constant 25 frames per second, no B-frames, picture n is frame n.
class VideoChunkEncoder : public ChunkEncoder
{
public:
    // `reserve` outlives the encoder.
    static Result<std::unique_ptr<VideoChunkEncoder>>
    create(const std::filesystem::path &file, const FormatPlan &plan, SpaceReserve &reserve);

    int lookahead() const override { return 0; }
    Result<void> begin(const cv::Mat &picture) override
    {
        return m_codec->encode(picture, *m_packet);
    }
    bool isReady() override { return true; }
    Result<EncodedPicture> take() override;
    Result<void> write(const EncodedPicture &picture) override { return m_muxer->add(picture); }
    Result<void> sync() override { return m_muxer->sync(); }
    Result<void> finish() override { return m_muxer->finish(); }
    bool isWhole() const override { return m_muxer->isWhole(); }
    Result<void> complete(std::int64_t frames) override { return m_muxer->complete(frames); }
    std::int64_t safeFrames() const override { return m_muxer->safeFrames(); }

private:
    VideoChunkEncoder(std::unique_ptr<VideoCodec> codec, std::unique_ptr<VideoMuxer> muxer);

    std::unique_ptr<VideoCodec> m_codec;
    std::unique_ptr<VideoMuxer> m_muxer;
    libav::Packet m_packet; // of the picture begun last
};

} // namespace store
