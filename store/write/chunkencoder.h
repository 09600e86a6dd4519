// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace store {

// A picture as it will lie on the disk.
struct EncodedPicture
{
    std::span<const std::uint8_t> bytes;
    bool isKey = true; // can be decoded without those before it
};

// Writes the frames of one chunk, in order, into the chunk's own file or folder; index and journal
// are another's work. Destroying it before finish() leaves the files as they are.
class ChunkEncoder
{
public:
    virtual ~ChunkEncoder() = default;

    // The next picture, of the plan's disk shape and depth, in the bytes that write() is to be given
    // next. They are valid until the next call.
    virtual Result<EncodedPicture> encode(const cv::Mat &picture) = 0;

    // Appends what encode() made, or a JPEG where the format stores those. After an error only
    // finish() may follow.
    virtual Result<void> write(const EncodedPicture &picture) = 0;

    // Makes all frames so far survive a power cut, as far as the chunk's own file or folder goes.
    virtual Result<void> sync() = 0;

    // No more frames will come: waits until those that were written are on the disk. To be called
    // once. After an error before, it saves what can be saved: see isWhole().
    virtual Result<void> finish() = 0;

    // Whether finish() left files that hold safeFrames() frames and nothing that is torn. If not,
    // they are to be repaired by the journal.
    virtual bool isWhole() const = 0;

    // Gives the files their final form, of `frames` frames. To be called after finish(), once the
    // index is on the disk; may be tried again.
    virtual Result<void> complete(std::int64_t frames) = 0;

    // How many of the frames, from the first one on, the files are sure to hold after a crash of the
    // program. After a successful finish() all of them.
    virtual std::int64_t safeFrames() const = 0;
};

} // namespace store
