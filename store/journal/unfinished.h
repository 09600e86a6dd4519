// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/indexfile.h"

#include <filesystem>
#include <stop_token>

namespace store {

struct Metadata;

// The index of a chunk that is being written, or was when its recorder was killed: a row for every
// frame that the journal tells of and that can be decoded, verified picture by picture. Writes
// nothing. NotFound if the chunk has no journal.
Result<IndexColumns> readUnfinishedIndex(const std::filesystem::path &directory,
                                         const Metadata &metadata, int chunk,
                                         const std::stop_token &stop = {});

} // namespace store
