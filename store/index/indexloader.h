// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/chunkfiles.h"
#include "store/index/indexcache.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace store {

struct Metadata;

// What opening found out about a chunk.
struct LoadedChunk
{
    KnownChunk known; // without frames if there is an error
    std::optional<Error> error;
    bool isFromCache = false;
};

// Whose indexes are to be loaded. What it refers to outlives the loading.
struct IndexRequest
{
    const std::filesystem::path &directory;
    const Metadata &metadata;
    std::span<const CachedChunk> cached; // by chunk number; taken where nothing changed since
    std::span<const KnownChunk> known = {}; // likewise; of the same store when it was opened before
};

// The index file of a chunk. NotFound if it has none.
Result<std::filesystem::path> findIndexFile(const std::filesystem::path &directory,
                                            const Metadata &metadata, const ChunkFiles &chunk);

// Of a chunk's pictures, as far as that can be told without a look at each: a folder counts its first
// one for all `frames`.
std::uint64_t mediaBytes(const std::filesystem::path &directory, const Metadata &metadata,
                         int chunk, std::size_t frames);

// Reads the indexes of all `chunks`, at once on two threads, on up to 32 where the disk makes them
// wait; large ones, which take memory, on fewer. The result is parallel to `chunks`.
// Cancelled after the current chunk if `stop` was requested.
Result<std::vector<LoadedChunk>> loadIndexes(const IndexRequest &request,
                                             std::span<const ChunkFiles> chunks,
                                             const std::stop_token &stop);

} // namespace store
