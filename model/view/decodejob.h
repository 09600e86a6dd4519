// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/displayimage.h"
#include "model/view/framesource.h"
#include "model/view/shownframe.h"
#include "store/chunk/chunkdecoder.h"
#include "store/error.h"
#include "store/frame.h"

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
    store::FrameIndex target;
    // Up to `count` frames, `stride` apart, that lie in the chunk: from the target on; or, with a
    // negative stride, up to it, as far back as decoding the target passes them anyway.
    int count = 1;
    std::int64_t stride = 1;
    // Instead of a target far behind its key frame, only the key frame.
    bool coarse = false;
    std::optional<ValueRange> range; // empty: that of the first frame decoded
};

struct DecodedFrames
{
    std::unique_ptr<store::ChunkDecoder> decoder; // to be used again; null if it broke
    store::FrameIndex target;
    std::vector<FramePtr> frames; // as far as they could be decoded, rising
    std::vector<store::FrameIndex> broken; // could not be decoded
    std::optional<store::Error> error; // why the target is not among the frames
    std::optional<ValueRange> range;
    bool coarse = false; // the key frame came in the target's place
    std::optional<store::ChunkProblem> problem; // of the chunk, seen when it was opened
};

// Looks at `stop` once per frame; what was decoded until then is in the result, with Cancelled.
DecodedFrames decodeFrames(DecodeJob job, const std::stop_token &stop);

} // namespace model
