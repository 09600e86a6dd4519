// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/frame.h"
#include "store/operate/progress.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <stop_token>

namespace store {

// Takes the pictures of an export, in order, and makes a file or folder of them at a place of which it
// was told, where nothing is.
class ExportSink
{
public:
    virtual ~ExportSink() = default;

    virtual PixelForm form() const = 0; // of the pictures it wants

    // How much room that many pictures like this one take at the very least; a low guess where it
    // depends on what they show.
    virtual std::uint64_t leastBytes(const cv::Mat &picture, std::int64_t count) const = 0;

    // Whether pictures may come as ChunkDecoder::planes(), to addPlanar().
    virtual bool takesPlanes() const { return false; }

    // The picture's presentation time in seconds, where it has one.
    virtual Result<std::optional<double>> add(const cv::Mat &picture, const FrameId &frame) = 0;
    // REQUIRES: takesPlanes().
    virtual Result<std::optional<double>> addPlanar(const cv::Mat &, const FrameId &)
    {
        return Error{Error::Code::Unsupported, {}, "pictures in planes"};
    }

    // Whether finish() takes its time for each picture, too, and tells its progress.
    virtual bool isLongFinish() const = 0;

    // No more pictures will come, of which there was one at least: waits until everything is on the
    // disk, and reads it again to see that all of it is there. To be called once.
    virtual Result<void> finish(const Progress &progress, const std::stop_token &stop) = 0;

    // Fills in what is known of the result after finish().
    virtual void describe(ExportSummary &summary) const = 0;
};

} // namespace store
