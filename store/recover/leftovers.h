// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

namespace store {

struct Metadata;

// What a file is, by its name in a store or in a chunk's folder, that only an interrupted program leaves.
enum class LeftoverKind {
    None,
    Lock,
    Journal,
    Temporary
}; // Temporary: half-written, or the reserve
LeftoverKind leftoverKind(std::string_view name);

// What an interrupted recorder, or an interrupted repair, left in a store.
struct Leftovers
{
    std::set<int> chunks; // with a journal
    std::vector<std::filesystem::path> temporaries; // half-written files of ours, and the reserve
    bool hasLock = false;
    std::int64_t newestNs = 0; // the last change of anything, nanoseconds since the Unix epoch

    bool isNone() const { return chunks.empty() && temporaries.empty() && !hasLock; }
};

Result<Leftovers> findLeftovers(const std::filesystem::path &directory, const Metadata &metadata);

} // namespace store
