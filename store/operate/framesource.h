// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/operate/convert.h"
#include "store/value.h"
#include "store/write/writer.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace store {

// One frame of what is converted.
struct SourceFrame
{
    cv::Mat pixels; // empty where `jpeg` stands for them
    std::vector<std::uint8_t> jpeg; // the picture as it is, for formats that store it so
    FrameNumber number;
    FrameTime time;
};

// Frames that a new store is made of, to be read one after the other.
class FrameSource
{
public:
    virtual ~FrameSource() = default;

    virtual std::int64_t frameCount() const = 0;

    // What the frames are, and what is known of them: shape, type, encoding, zone, user metadata.
    virtual WriterOptions description() const = 0;

    // NoFrames where the source ends before its frameCount().
    virtual Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) = 0;

    // Rows of extra data that belong to the frame; those before the first frame, for index −1.
    virtual std::vector<Value> extra(std::int64_t /*index*/) { return {}; }

    virtual SourceRemarks remarks() const { return {}; }

    // What could not be read of the source besides its frames.
    virtual std::vector<Error> problems() const { return {}; }
};

// Whether a store lies there: its folder, or its metadata.yaml.
bool isStoreAt(const std::filesystem::path &source);

// What lies at `source`: a store, a video or a folder of pictures. NotAStore if it is none of them.
Result<std::unique_ptr<FrameSource>> openSource(const std::filesystem::path &source,
                                                const ConvertOptions &options,
                                                const std::stop_token &stop);

// Whether pictures of this format keep every sample of a mosaic.
bool keepsMosaic(const std::string &format);

} // namespace store
