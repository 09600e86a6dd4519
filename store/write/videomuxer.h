// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"
#include "store/write/chunkencoder.h"
#include "store/write/muxeroutput.h"
#include "store/write/outputfile.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace store {

// Puts packets of one constant rate into a video file: .mp4, .mkv or .avi.
//
// An .mp4 is written in fragments, with room for the head that makes one video of them at the end:
// see mp4/finish.h. The other two can be decoded from the start before they are finished, but not
// sought in: after a crash they are made anew by the journal.
class VideoMuxer
{
public:
    // `extension` decides the container, with the dot, whatever the file is called.
    static Result<std::unique_ptr<VideoMuxer>> create(const std::filesystem::path &path,
                                                      const std::string &extension,
                                                      const AVCodecParameters &parameters,
                                                      SpaceReserve &reserve);
    VideoMuxer(const VideoMuxer &) = delete;
    VideoMuxer &operator=(const VideoMuxer &) = delete;

    Result<void> add(const EncodedPicture &picture);

    // As ChunkEncoder says them.
    Result<void> sync();
    Result<void> finish();
    bool isWhole() const { return m_isWhole; }
    Result<void> complete(std::int64_t frames);
    std::int64_t safeFrames() const { return m_safeFrames; }

private:
    struct FreeOutput
    {
        void operator()(AVFormatContext *format) const { avformat_free_context(format); }
    };

    VideoMuxer(std::filesystem::path path, const std::string &extension);
    Result<void> open(const AVCodecParameters &parameters);
    Result<void> flush();
    Result<void> end();
    Error failure(int code) const;

    // The muxer's side of the file.
    static int writeOutput(void *muxer, std::uint8_t *bytes, int size);
    static std::int64_t seekOutput(void *muxer, std::int64_t offset, int whence);
    bool writeHead(std::span<const std::uint8_t> bytes);

    std::filesystem::path m_path;
    bool m_isMp4;
    const char *m_container; // as libav names it
    std::unique_ptr<OutputFile> m_file;
    std::int64_t m_shift = 0; // of the muxer's positions in the file, by the room that it ignores
    MuxerOutput m_output; // writes into *m_file
    std::unique_ptr<AVFormatContext, FreeOutput> m_format;
    libav::Packet m_packet;
    bool m_isWhole = false;
    std::int64_t m_frames = 0;
    std::int64_t m_safeFrames = 0;
    std::int64_t m_safeSize = 0; // of the file with the safe frames
};

} // namespace store
