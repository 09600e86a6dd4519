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
//
// One thread at a time; it may encode in threads of its own, which never touch a file.
class ChunkEncoder
{
public:
    virtual ~ChunkEncoder() = default;

    // How many pictures may be on their way: begun, and not yet taken. take() waits less for one that
    // others follow.
    virtual int lookahead() const = 0;

    // Begins to encode the next picture, of the plan's disk shape and depth. It is not looked at
    // after this call. REQUIRES: at most lookahead() pictures are on their way.
    virtual Result<void> begin(const cv::Mat &picture) = 0;

    // Whether take() would not have to wait. REQUIRES: a picture is on its way.
    virtual bool isReady() = 0;

    // Waits for the oldest picture on its way, and gives the bytes that write() is to be given next.
    // They are valid until the next begin(). REQUIRES: a picture is on its way.
    virtual Result<EncodedPicture> take() = 0;

    // Appends what take() gave, or a JPEG where the format stores those. After an error only
    // finish() may follow, or the same call again, if the disk was full and has room now.
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
