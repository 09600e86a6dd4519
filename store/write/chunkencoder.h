// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace store {

// Writes the frames of one chunk, in order, into the chunk's own file or folder; the index is
// another's work. Destroying it before finish() leaves the files as they are.
class ChunkEncoder
{
public:
    virtual ~ChunkEncoder() = default;

    // Appends a picture of the plan's disk shape and depth. Returns the bytes it takes as stored.
    // After an error only finish() may follow.
    virtual Result<std::uint64_t> add(const cv::Mat &picture) = 0;

    // Appends a JPEG as it is. REQUIRES: the format stores JPEG pictures.
    virtual Result<std::uint64_t> addEncoded(std::span<const std::uint8_t> jpeg) = 0;

    // Completes the files and waits until they are on the disk. To be called once.
    virtual Result<void> finish() = 0;

    // How many of the frames, from the first one on, the files are sure to hold. After a successful
    // finish() all of them.
    virtual std::int64_t safeFrames() const = 0;
};

} // namespace store
