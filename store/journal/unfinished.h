// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/indexfile.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace store {

struct Metadata;

// The index of a chunk that is being written, or was when its recorder was killed: a row for every
// frame that the journal tells of and that can be decoded, verified picture by picture. Writes
// nothing. NotFound if the chunk has no journal. The first `trusted` frames were read this way before.
Result<IndexColumns> readUnfinishedIndex(const std::filesystem::path &directory,
                                         const Metadata &metadata, int chunk,
                                         const std::stop_token &stop = {}, std::size_t trusted = 0);

// What changes when a recording grows, goes on to its next chunk or ends.
struct GrowthMark
{
    int chunk = -1; // the last with a journal
    std::uint64_t journalBytes = 0;
    bool operator==(const GrowthMark &) const = default;
};
GrowthMark growthMark(const std::filesystem::path &directory);

} // namespace store
