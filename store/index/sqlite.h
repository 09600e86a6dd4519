// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <array>
#include <filesystem>
#include <memory>
#include <sqlite3.h>

namespace store::sqlite {

struct Closer
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

using Database = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>; // gone before its database

// Hidden, beside the chunks.
inline constexpr const char *indexName = ".index.sqlite";

// The tables of `.index.sqlite`, as the reference creates them (FORMAT.md).
struct Table
{
    const char *name;
    const char *sql;
};
inline constexpr std::array tables{
    Table{"chunks", "CREATE TABLE chunks (chunk INTEGER, chunk_path TEXT)"},
    Table{"frames", "CREATE TABLE frames (chunk INTEGER, frame_idx INTEGER, frame_number INTEGER, "
                    "frame_time REAL)"},
    Table{"index_information", "CREATE TABLE index_information (name TEXT, value TEXT)"},
    Table{"summary", "CREATE TABLE summary (name TEXT, value REAL)"},
};
inline constexpr Table frameIndex{"chunk_index",
                                  "CREATE INDEX chunk_index ON frames (chunk, frame_idx)"};

// Why the last call on `database` failed.
Error failure(sqlite3 *database, const std::filesystem::path &file);

Result<Statement> prepare(const Database &database, const char *sql,
                          const std::filesystem::path &file);

} // namespace store::sqlite
