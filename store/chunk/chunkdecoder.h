// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>

namespace store {

struct Metadata;

// How much of what is on disk a caller wants to see.
enum class PixelForm {
    Reference, // as the reference reader gives it: image files as 8 bit, grey or BGR, demosaiced
    Full, // as Reference, but at true depth: 16 bit and float stay (what the viewer shows)
    Mosaic, // as Full, but of an encoded store the picture before its encoding is undone
    Raw, // the file's own samples: true depth, the raw mosaic of an encoded store, no grey/colour
    // conversion
};

// The frames of one chunk, in order.
//
// Not thread-safe: one user at a time, from any thread. Holds at most one open file. Decoding a
// frame next to the last one is cheap, forward of it cheaper than backward.
class ChunkDecoder
{
public:
    virtual ~ChunkDecoder() = default;

    // Frame `offset` of the chunk; the Mat is the caller's own, never a shared buffer.
    // NotFound if the chunk's files hold no such frame, Corrupt or Unsupported if it cannot be
    // decoded; never a neighbour. Looks at `stop` once per decoded frame: Cancelled.
    virtual Result<cv::Mat> decode(std::int64_t offset, PixelForm form,
                                   const std::stop_token &stop = {}) = 0;

    // The same picture as the planes of 4:2:0 that an encoder of such takes as they are: luma of limited
    // range (ITU-R BT.601), below it both colours, rows without padding; CV_8UC1, half as high again. Empty
    // where the chunk has it otherwise, or shows it changed. Errors as decode().
    virtual Result<cv::Mat> planes(std::int64_t, const std::stop_token & = {}) { return cv::Mat(); }

    // Frames that the files of the chunk hold, whatever the index says; -1 if unknown without
    // looking at each (image folders).
    virtual std::int64_t storedCount() const = 0;

    // The frame at or before `offset` with which decoding it has to begin: the key frame of its
    // group in a video, `offset` itself where every frame stands alone. Decodes nothing.
    virtual std::int64_t runStart(std::int64_t offset) const { return offset; }

    // How many pictures have to be decoded for frame `offset` from where this decoder stands now,
    // about; 1 where every frame stands alone. Decodes nothing.
    virtual std::int64_t distanceTo(std::int64_t) const { return 1; }
};

// Opens chunk number `chunk` of the store in `directory`. Cancelled, where the whole of a video has to
// be looked through.
Result<std::unique_ptr<ChunkDecoder>> openChunk(const std::filesystem::path &directory,
                                                const Metadata &metadata, int chunk,
                                                const std::stop_token &stop = {});

} // namespace store
