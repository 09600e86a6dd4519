// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"
#include "store/write/outputfile.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace store {

// Puts packets of one constant rate into a video file: .mp4 (in fragments), .mkv or .avi by its
// extension. At least every half second all that was written is handed to the system, so that a
// crash of the program loses no more.
class VideoMuxer
{
public:
    static Result<std::unique_ptr<VideoMuxer>> create(const std::filesystem::path &path,
                                                      const AVCodecParameters &parameters,
                                                      SpaceReserve &reserve);
    ~VideoMuxer();
    VideoMuxer(const VideoMuxer &) = delete;
    VideoMuxer &operator=(const VideoMuxer &) = delete;

    // The packet's time counts frames. Takes its content over.
    Result<void> add(AVPacket &packet);

    // Writes the end of the file. If the disk refuses, cuts the file after the last safe frame.
    Result<void> finish();

    std::int64_t safeFrames() const { return m_safeFrames; } // handed to the system

private:
    struct FreeOutput
    {
        void operator()(AVFormatContext *format) const { avformat_free_context(format); }
    };

    explicit VideoMuxer(std::filesystem::path path);
    Result<void> open(const AVCodecParameters &parameters);
    bool attachOutput();
    Result<void> flush();
    Error failure(int code) const;

    std::filesystem::path m_path;
    std::unique_ptr<OutputFile> m_file;
    AVIOContext *m_output = nullptr; // writes into *m_file
    std::unique_ptr<AVFormatContext, FreeOutput> m_format;
    std::chrono::steady_clock::time_point m_lastFlush;
    std::int64_t m_frames = 0;
    std::int64_t m_safeFrames = 0;
    std::int64_t m_safeSize = 0; // of the file with the safe frames
};

} // namespace store
