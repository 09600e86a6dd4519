// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/write/chunkencoder.h"
#include "store/write/taskthread.h"
#include "store/write/videocodec.h"
#include "store/write/videomuxer.h"

#include <array>
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

    int lookahead() const override { return 1; }
    Result<void> begin(const cv::Mat &picture) override;
    bool isReady() override;
    Result<EncodedPicture> take() override;
    Result<void> write(const EncodedPicture &picture) override { return m_muxer->add(picture); }
    Result<void> sync() override { return m_muxer->sync(); }
    Result<void> finish() override { return m_muxer->finish(); }
    bool isWhole() const override { return m_muxer->isWhole(); }
    Result<void> complete(std::int64_t frames) override { return m_muxer->complete(frames); }
    std::int64_t safeFrames() const override { return m_muxer->safeFrames(); }

private:
    // A picture on its way.
    struct Slot
    {
        libav::Frame picture;
        libav::Packet packet;
        Result<void> encoded; // written by the thread
    };

    VideoChunkEncoder(std::unique_ptr<VideoCodec> codec, std::unique_ptr<VideoMuxer> muxer);
    Result<void> prepare();
    Slot &slotOf(std::int64_t picture)
    {
        return m_slots[static_cast<std::size_t>(picture) % m_slots.size()];
    }

    std::unique_ptr<VideoCodec> m_codec;
    std::unique_ptr<VideoMuxer> m_muxer;
    std::array<Slot, 2> m_slots; // one being encoded, one converted or written
    std::int64_t m_begun = 0;
    std::int64_t m_taken = 0;
    std::unique_ptr<TaskThread> m_thread; // encodes; the last: it uses the others
};

} // namespace store
