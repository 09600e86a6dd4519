// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/index/chunkindex.h"
#include "store/operate/verify.h"

#include <atomic>
#include <stop_token>
#include <vector>

namespace store {

class Reader;

// What came of decoding one chunk.
struct ChunkCheck
{
    std::vector<Finding> findings;
    std::int64_t badFrames = 0;
};

// Decodes all frames of a chunk in order, and compares their count, shape and type with the index and
// the metadata. Counts each in `done`. Ends early once stopped.
ChunkCheck checkChunk(const Reader &reader, const ChunkIndex::Chunk &chunk,
                      std::atomic<std::int64_t> &done, const std::stop_token &stop);

} // namespace store
