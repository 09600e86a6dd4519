// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/indexfile.h"
#include "store/index/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace store {

class ChunkIndex;

// The `.index.sqlite` of a store, opened to be read: it may be stale or hostile, and says nothing
// that the chunks' own index files do not know better.
//
// Opened read-only and immutable, with a schema that is exactly the reference's; views, triggers and
// further tables are refused. Reading takes one chunk's rows at a time. One thread at a time.
class SqliteIndex
{
public:
    // NotFound if there is none, Unsupported if it is no regular file, Corrupt or WrongVersion if it
    // is none of the reference's.
    static Result<SqliteIndex> open(const std::filesystem::path &file);

    // Calls `take` with the rows of each chunk, in order of chunk; false from it ends the reading.
    // Corrupt if the chunks do not rise, or the frames of one are not counted from 0.
    using Take = std::function<bool(int chunk, const IndexColumns &columns)>;
    Result<void> read(const Take &take, const std::stop_token &stop = {}) const;

    // Nothing if it says of every chunk what `index` says; else Corrupt, with the first difference.
    Result<void> compare(const ChunkIndex &index, const std::stop_token &stop = {}) const;

private:
    SqliteIndex(sqlite::Database database, std::filesystem::path file, std::uint64_t maxRows);
    Result<void> checkSchema() const;
    Result<void> checkVersion() const;
    Error corrupt(std::string detail) const;

    sqlite::Database m_database;
    std::filesystem::path m_file;
    std::uint64_t m_maxRows; // a damaged tree could give its rows again and again
};

} // namespace store
