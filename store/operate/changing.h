// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"
#include "store/meta/metadata.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace store {

class Reader;

// A store whose files are to be changed.
struct ChangingStore
{
    std::filesystem::path directory;
    Metadata metadata;
    FileHandle guard; // of metadata.yaml: locked against others that change the store
};

// Busy while the store is being recorded, and after its recorder was interrupted: what is there has
// to be repaired before anything else is done to it. Where the system knows no locks, its error.
Result<ChangingStore> openForChange(const std::filesystem::path &path);

// Why the frames of a store cannot be counted: chunks without an index, which is NotFound, or with a
// damaged one.
std::vector<Error> uncountedChunks(const Reader &reader);

// Writes a chunk's index in place of what is there, in one step. `before`: the numbers before a
// re-numbering; empty: none.
Result<void> writeIndex(const Metadata &metadata, const std::filesystem::path &file,
                        std::span<const std::int64_t> numbers, std::span<const double> times,
                        std::span<const std::int64_t> before = {});

// The numbers that the frames of a chunk had before they were re-numbered; empty: they were not, or it
// does not say. The system's errors.
Result<std::vector<std::int64_t>> readOriginalNumbers(const std::filesystem::path &index);

// Writes `.index.sqlite` anew if there is one that does not say what the chunks say.
Result<void> refreshSqliteIndex(const ChangingStore &store, const std::stop_token &stop);

} // namespace store
