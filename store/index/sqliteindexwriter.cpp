// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/sqliteindexwriter.h"

#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/indexfile.h"
#include "store/index/indexloader.h"
#include "store/index/sqlite.h"
#include "store/meta/metadata.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <string>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

// The smallest and the largest of what was seen.
struct Range
{
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        if (!std::isnan(value)) {
            min = std::min(min, value);
            max = std::max(max, value);
        }
    }
};

// A new database in a file of its own, which nobody reads before it is whole.
class Builder
{
public:
    static Result<Builder> create(const fs::path &file)
    {
        sqlite3 *opened = nullptr;
        const int code = sqlite3_open_v2(
            fs::absolute(file).c_str(), &opened,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
        Builder builder(sqlite::Database(opened), file);
        if (code != SQLITE_OK)
            return builder.failure();
        if (auto begun = builder.begin(); !begun)
            return begun.error();
        return builder;
    }

    Result<void> add(int chunk, const std::string &path, const IndexColumns &columns)
    {
        sqlite3_bind_int(m_chunk.get(), 1, chunk);
        sqlite3_bind_text(m_chunk.get(), 2, path.c_str(), -1, SQLITE_TRANSIENT);
        if (auto done = insert(m_chunk); !done)
            return done;
        for (std::size_t i = 0; i < columns.numbers.size(); ++i) {
            sqlite3_bind_int(m_frame.get(), 1, chunk);
            sqlite3_bind_int64(m_frame.get(), 2, static_cast<std::int64_t>(i));
            sqlite3_bind_int64(m_frame.get(), 3, columns.numbers[i]);
            sqlite3_bind_double(m_frame.get(), 4, columns.times[i]); // NaN becomes null
            if (auto done = insert(m_frame); !done)
                return done;
            m_numbers.add(static_cast<double>(columns.numbers[i]));
            m_times.add(columns.times[i]);
        }
        return {};
    }

    Result<void> finish()
    {
        for (const auto &[name, value] :
             {std::pair("frame_time_min", m_times.min), std::pair("frame_time_max", m_times.max),
              std::pair("frame_min", m_numbers.min), std::pair("frame_max", m_numbers.max)}) {
            sqlite3_bind_text(m_summary.get(), 1, name, -1, SQLITE_STATIC);
            sqlite3_bind_double(m_summary.get(), 2, value);
            if (auto done = insert(m_summary); !done)
                return done;
        }
        for (sqlite::Statement *statement : {&m_chunk, &m_frame, &m_summary})
            statement->reset();
        for (const char *sql : {sqlite::frameIndex.sql, "COMMIT"})
            if (auto done = run(sql); !done)
                return done;
        const int code = sqlite3_close(m_database.get());
        if (code == SQLITE_OK)
            static_cast<void>(m_database.release());
        return code == SQLITE_OK ? Result<void>() : failure();
    }

private:
    Builder(sqlite::Database database, fs::path file)
        : m_database(std::move(database))
        , m_file(std::move(file))
    {}

    Error failure() const
    {
        return m_database ? sqlite::failure(m_database.get(), m_file)
                          : Error{Error::Code::TooLarge, m_file, "no memory"};
    }

    Result<void> run(const char *sql)
    {
        if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            return failure();
        return {};
    }

    Result<void> insert(const sqlite::Statement &statement)
    {
        const int code = sqlite3_step(statement.get());
        if (code != SQLITE_DONE)
            return failure();
        sqlite3_reset(statement.get());
        return {};
    }

    Result<void> begin()
    {
        // Without a journal: the file has a temporary name and is synced as a whole.
        for (const char *sql : {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "BEGIN"})
            if (auto done = run(sql); !done)
                return done;
        for (const sqlite::Table &table : sqlite::tables)
            if (auto done = run(table.sql); !done)
                return done;
        if (auto done = run("INSERT INTO index_information VALUES ('version', '1')"); !done)
            return done;
        for (const auto &[statement, sql] :
             {std::pair(&m_chunk, "INSERT INTO chunks VALUES (?, ?)"),
              std::pair(&m_frame, "INSERT INTO frames VALUES (?, ?, ?, ?)"),
              std::pair(&m_summary, "INSERT INTO summary VALUES (?, ?)")}) {
            auto prepared = sqlite::prepare(m_database, sql, m_file);
            if (!prepared)
                return prepared.error();
            *statement = std::move(*prepared);
        }
        return {};
    }

    sqlite::Database m_database;
    fs::path m_file;
    sqlite::Statement m_chunk;
    sqlite::Statement m_frame;
    sqlite::Statement m_summary;
    Range m_numbers;
    Range m_times;
};

// What the reference calls a chunk's path: that of its index, without extension.
std::string chunkPath(const fs::path &index)
{
    return fs::path(index).replace_extension().string();
}

Result<std::vector<Error>> build(const fs::path &file, const Metadata &metadata,
                                 const StoreListing &listing, const std::stop_token &stop)
{
    std::vector<Error> leftOut;
    auto builder = Builder::create(file);
    if (!builder)
        return builder.error();
    for (const ChunkFiles &chunk : listing.chunks) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, file, "stopped while writing"};
        const auto index = findIndexFile(file.parent_path(), metadata, chunk);
        if (!index) {
            leftOut.push_back(index.error());
            continue;
        }
        const auto columns = readIndexFile(*index);
        if (!columns) {
            leftOut.push_back(columns.error());
            continue;
        }
        if (columns->numbers.empty())
            continue; // the reference lists none without frames
        if (auto added = builder->add(chunk.number, chunkPath(*index), *columns); !added)
            return added.error();
    }
    if (auto finished = builder->finish(); !finished)
        return finished.error();
    return leftOut;
}

Result<void> replace(const fs::path &temporary, const fs::path &file)
{
    if (auto synced = syncFile(temporary); !synced)
        return synced;
    if (auto renamed = renameFile(temporary, file); !renamed)
        return renamed;
    return syncDirectory(file.parent_path());
}

} // namespace

Result<std::vector<Error>> writeSqliteIndex(const fs::path &directory, const Metadata &metadata,
                                            const std::stop_token &stop)
try {
    const auto root = fs::absolute(directory).lexically_normal();
    const auto listing = listStore(root, metadata);
    if (!listing)
        return listing.error();
    const fs::path file = root / sqlite::indexName;
    const fs::path temporary = root / (std::string(sqlite::indexName) + ".tmp");
    if (auto removed = removeFile(temporary); !removed)
        return removed.error();
    // Empty, as a new database is: SQLite would not say why a file cannot be made.
    if (auto made = writeFileWhole(temporary, {}); !made)
        return Error{made.error().code, file, made.error().detail};
    auto written = build(temporary, metadata, *listing, stop);
    if (written) {
        if (auto replaced = replace(temporary, file); !replaced)
            written = replaced.error();
    }
    if (written)
        return written;
    static_cast<void>(removeFile(temporary));
    const Error &error = written.error();
    return Error{error.code, error.path == temporary ? file : error.path, error.detail};
} catch (const std::exception &exception) {
    return Error{Error::Code::TooLarge, directory, exception.what()};
}

} // namespace store
