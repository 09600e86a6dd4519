// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/levels.h"
#include "store/chunk/chunkdecoder.h"
#include "store/index/chunkindex.h"
#include "store/reader.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace model {

// Where frames come from: an index and decoders for its chunks. Of a Reader, or of a test.
struct FrameSource
{
    using OpenChunk = std::function<store::Result<std::unique_ptr<store::ChunkDecoder>>(
        int chunk, const std::stop_token &stop)>;

    std::shared_ptr<const store::ChunkIndex> index;
    OpenChunk openChunk; // called on any thread; owns what it needs
    // What is wrong with a chunk that its decoder shows; the same threads. May be none.
    std::function<std::optional<store::ChunkProblem>(int chunk, const store::ChunkDecoder &decoder)>
        check{};
    std::optional<ValueRange> values{}; // as in Development
};

// The source that shares `reader`. REQUIRES: reader is not null.
FrameSource frameSource(std::shared_ptr<const store::Reader> reader);

// The index of `reader`, which it keeps alive; null of null.
std::shared_ptr<const store::ChunkIndex>
sharedIndex(const std::shared_ptr<const store::Reader> &reader);

} // namespace model
