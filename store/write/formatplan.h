// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/meta/metadata.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct WriterOptions;

// What a format and the options for it come to: how frames arrive, and what lies on the disk.
struct FormatPlan
{
    StoreClass storeClass = StoreClass::Video;
    std::string format; // as recorded, without "+color"
    std::string extension; // of a video or an image file, with the dot
    std::string encoding; // as recorded; empty: none
    std::string decode; // the encoding to turn into BGR before writing; empty: none
    std::string dtype;
    std::vector<int> inputShape; // of the frames handed in
    std::vector<int> diskShape; // imgshape as recorded: even for video, BGR where decoded
    int inputType = 0; // cv::Mat type of the frames handed in
    std::int64_t chunkSize = 0;
    int quality = 0; // 0: the format's default, else 1 .. 100
    bool isLossless = false; // H.264 only
    std::string preset; // of x264
    int groupFrames = 0; // from key frame to key frame
    std::chrono::milliseconds syncInterval{0}; // how long what was written may stay off the disk

    bool isColour() const { return diskShape.size() == 3; }
    int width() const { return diskShape[1]; }
    int height() const { return diskShape[0]; }
};

bool isH264(std::string_view format);

// InvalidArgument or UnknownFormat if the options do not make a store.
Result<FormatPlan> planFormat(const WriterOptions &options);

} // namespace store
