// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/file.h"
#include "store/index/packedchunk.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace store {

// What a chunk's index says: a row per frame, in order. Both columns are equally long.
struct IndexColumns
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times; // seconds since the Unix epoch, as written; may be NaN
};

// Reads NAME.npz or NAME.yaml by its extension. Bounded; Python objects in it are never touched.
// Corrupt if the columns differ in length, are no plain columns or hold what is no frame number.
Result<IndexColumns> readIndexFile(const std::filesystem::path &file);

// How large the parts of an index file may be; at first as large as they ever may.
struct IndexLimits
{
    std::uint64_t fileBytes = 576 << 20; // a YAML file may have a quarter of it
    std::uint64_t columnBytes = 256 << 20; // 2^25 frames
    bool operator==(const IndexLimits &) const = default;
};

// A chunk's index, packed, and its file's status before it was read.
struct PackedIndex
{
    PackedChunk frames;
    FileStatus status;
};

// As readIndexFile(), TooLarge beyond `limits`. The memory of `scratch` is used again.
Result<PackedIndex> readPackedIndex(const std::filesystem::path &file, const IndexLimits &limits,
                                    std::vector<std::byte> &scratch);

} // namespace store
