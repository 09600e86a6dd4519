// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/framesource.h"
#include "model/frames/shownframe.h"
#include "model/picture/development.h"
#include "store/chunk/chunkdecoder.h"
#include "store/error.h"
#include "store/frame.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

// Frames of one chunk to be decoded and made ready for the screen in one go, on a worker.
struct DecodeJob
{
    FrameSource source;
    std::unique_ptr<store::ChunkDecoder> decoder; // of the target's chunk; null: to be opened
    // To be closed before another is opened, which may take its codec over; may be null.
    std::unique_ptr<store::ChunkDecoder> surplus;
    store::FrameIndex target;
    // Up to `count` frames, `stride` apart, that lie in the chunk: from the target on; or, with a
    // negative stride, up to it, as far back as decoding the target passes them anyway.
    int count = 1;
    std::int64_t stride = 1;
    // Instead of a target for which this many pictures or more have to be decoded, only the key frame
    // before it. 0: the target, however long it takes.
    std::int64_t hurry = 0;
    // How many frames ago the picture before is; where a whole group of pictures fits into that, the
    // key frame of the target's group will do. 0: only the target does.
    std::int64_t step = 0;
    store::PixelForm form = store::PixelForm::Full;
    DevelopmentPtr development; // never null
};

struct DecodedFrames
{
    std::unique_ptr<store::ChunkDecoder> decoder; // to be used again; null if it broke
    store::FrameIndex target;
    std::vector<FramePtr> frames; // as far as they could be decoded, rising
    std::vector<store::FrameIndex> broken; // could not be decoded
    std::optional<store::Error> error; // why the target is not among the frames
    bool isClosed = false; // it is that the chunk does not open
    DevelopmentPtr development; // as in the job, but with a usual range if there are frames
    bool coarse = false; // the key frame came in the target's place
    bool hurried = false; // it might have: the job was in a hurry
    std::chrono::nanoseconds pictureTime{0}; // that decoding takes for each; 0: not measured
    bool suffices = false; // likewise, because it will do
    std::optional<store::ChunkProblem> problem; // of the chunk, seen when it was opened
};

// Looks at `stop` once per frame; what was decoded until then is in the result, with Cancelled. Throws
// nothing but for want of memory to say so.
DecodedFrames decodeFrames(DecodeJob job, const std::stop_token &stop);

} // namespace model
