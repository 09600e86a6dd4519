// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace store {

// What a video of any kind says of itself.
struct VideoFacts
{
    std::string container; // as libav names it: "matroska,webm"
    std::string codec; // likewise, of the pictures: "h264"
    std::string pixelFormat; // likewise: "yuv420p"; empty if not known
    int width = 0;
    int height = 0;
    int quarterTurns = 0; // clockwise, 0 to 3, by which a player turns the pictures
    int soundTracks = 0;
    std::int64_t frames = 0; // as the file's head has it; 0: it does not say
    double frameRate = 0.0; // the mean; 0: not known
};

// Opens a file of any of the containers that hold videos, whatever its name, and looks into its
// packets. Nothing but this file is opened. Corrupt if it is none.
Result<libav::InputFormat> openAnyVideo(const std::filesystem::path &file);

// The first track of moving pictures; all others are switched off. -1 if there is none.
int choosePictureTrack(AVFormatContext &format);

// REQUIRES: `track` is one of its picture tracks.
VideoFacts factsOf(const AVFormatContext &format, int track);

Result<VideoFacts> lookAtVideo(const std::filesystem::path &file);

} // namespace store
