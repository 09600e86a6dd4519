// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/sqliteindex.h"

#include "store/file.h"
#include "store/index/chunkindex.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maxChunkRows = std::uint64_t(1) << 27;
constexpr std::uint64_t leastRowBytes = 4; // a row's cell, with its pointer, takes more

// The path as a URI by which nothing beside the file is looked at, no journal either.
std::string immutableUri(const fs::path &file)
{
    std::string uri = "file://";
    for (const char c : fs::absolute(file).string()) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' || c == '.';
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        if (isPlain)
            uri += c;
        else
            uri += {'%', digits[byte >> 4U], digits[byte & 0x0fU]};
    }
    return uri + "?immutable=1";
}

// Nothing but reading rows of the tables themselves.
int authorize(void *, int action, const char *, const char *, const char *, const char *)
{
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

bool restrict(sqlite3 *database)
{
    for (const auto &[limit, value] :
         {std::pair(SQLITE_LIMIT_LENGTH, 1 << 16), std::pair(SQLITE_LIMIT_SQL_LENGTH, 1 << 12),
          std::pair(SQLITE_LIMIT_COLUMN, 16), std::pair(SQLITE_LIMIT_EXPR_DEPTH, 16),
          std::pair(SQLITE_LIMIT_ATTACHED, 0), std::pair(SQLITE_LIMIT_TRIGGER_DEPTH, 1)})
        sqlite3_limit(database, limit, value);
    return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) == SQLITE_OK &&
           sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr) == SQLITE_OK &&
           sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr) == SQLITE_OK &&
           sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr) == SQLITE_OK &&
           sqlite3_exec(database,
                        "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA query_only=ON; "
                        "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2000;",
                        nullptr, nullptr, nullptr) == SQLITE_OK &&
           sqlite3_set_authorizer(database, authorize, nullptr) == SQLITE_OK;
}

std::string_view text(sqlite3_stmt *statement, int column)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

bool isInteger(sqlite3_stmt *statement, int column)
{
    return sqlite3_column_type(statement, column) == SQLITE_INTEGER;
}

// The reference writes a time that is no number as null.
bool isTime(sqlite3_stmt *statement, int column)
{
    const int type = sqlite3_column_type(statement, column);
    return type == SQLITE_FLOAT || type == SQLITE_INTEGER || type == SQLITE_NULL;
}

double time(sqlite3_stmt *statement, int column)
{
    return sqlite3_column_type(statement, column) == SQLITE_NULL
               ? std::numeric_limits<double>::quiet_NaN()
               : sqlite3_column_double(statement, column);
}

bool isKnown(std::string_view name, std::string_view sql)
{
    const auto is = [&](const sqlite::Table &table) {
        return name == table.name && sql == table.sql;
    };
    return is(sqlite::frameIndex) || std::any_of(sqlite::tables.begin(), sqlite::tables.end(), is);
}

bool isSameTime(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || a == b;
}

// What differs in one chunk; empty: nothing.
std::string difference(const ChunkIndex &index, const ChunkIndex::Chunk &chunk,
                       const IndexColumns &columns)
{
    if (std::ssize(columns.numbers) != chunk.count)
        return std::to_string(columns.numbers.size()) + " frames instead of " +
               std::to_string(chunk.count);
    for (std::int64_t i = 0; i < chunk.count; ++i) {
        const FrameId frame = index.frame({chunk.first.value + i});
        const auto place = static_cast<std::size_t>(i);
        if (columns.numbers[place] != frame.number.value ||
            !isSameTime(columns.times[place], frame.time.seconds))
            return "another number or time of frame " + std::to_string(i);
    }
    return {};
}

// Collects rows into chunks, and hands each chunk on when the next begins.
class ChunkCollector
{
public:
    explicit ChunkCollector(const SqliteIndex::Take &take)
        : m_take(take)
    {}

    // False if the row cannot follow the one before.
    bool add(std::int64_t chunk, std::int64_t offset, std::int64_t number, double time)
    {
        if (chunk != m_chunk) {
            if (chunk < 0 || chunk > std::numeric_limits<int>::max() || chunk < m_chunk)
                return false;
            flush();
            m_chunk = chunk;
        }
        if (offset != std::ssize(m_columns.numbers) || m_columns.numbers.size() >= maxChunkRows)
            return false;
        m_columns.numbers.push_back(number);
        m_columns.times.push_back(time);
        return true;
    }

    void flush()
    {
        if (m_chunk >= 0 && m_isWanted)
            m_isWanted = m_take(static_cast<int>(m_chunk), m_columns);
        m_columns.numbers.clear();
        m_columns.times.clear();
    }

    bool isWanted() const { return m_isWanted; }

private:
    const SqliteIndex::Take &m_take;
    std::int64_t m_chunk = -1; // none yet
    IndexColumns m_columns;
    bool m_isWanted = true;
};

} // namespace

SqliteIndex::SqliteIndex(sqlite::Database database, fs::path file, std::uint64_t maxRows)
    : m_database(std::move(database))
    , m_file(std::move(file))
    , m_maxRows(maxRows)
{}

Error SqliteIndex::corrupt(std::string detail) const
{
    return {Error::Code::Corrupt, m_file, std::move(detail)};
}

Result<SqliteIndex> SqliteIndex::open(const fs::path &file)
try {
    const auto status = fileStatus(file);
    if (!status)
        return status.error();
    if (status->kind != FileKind::Regular)
        return Error{Error::Code::Unsupported, file, "is not a regular file"};
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(immutableUri(file).c_str(), &opened,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                                         SQLITE_OPEN_PRIVATECACHE,
                                     nullptr);
    sqlite::Database database(opened);
    if (code != SQLITE_OK || !restrict(opened))
        return opened != nullptr ? sqlite::failure(opened, file)
                                 : Error{Error::Code::TooLarge, file, "no memory"};
    SqliteIndex index(std::move(database), file, status->sizeBytes / leastRowBytes);
    if (auto checked = index.checkSchema(); !checked)
        return checked.error();
    if (auto checked = index.checkVersion(); !checked)
        return checked.error();
    return index;
} catch (const std::exception &exception) { // no memory, or no current directory
    return Error{Error::Code::TooLarge, file, exception.what()};
}

Result<void> SqliteIndex::checkSchema() const
{
    const auto statement =
        sqlite::prepare(m_database, "SELECT name, sql FROM sqlite_schema", m_file);
    if (!statement)
        return statement.error();
    std::size_t found = 0;
    int code = sqlite3_step(statement->get());
    for (; code == SQLITE_ROW; code = sqlite3_step(statement->get())) {
        const std::string_view name = text(statement->get(), 0);
        if (!isKnown(name, text(statement->get(), 1)))
            return corrupt("its schema is not that of an index of frames");
        found += name == sqlite::frameIndex.name ? 0 : 1;
    }
    if (code != SQLITE_DONE)
        return sqlite::failure(m_database.get(), m_file);
    return found == sqlite::tables.size() ? Result<void>() : corrupt("tables are missing");
}

Result<void> SqliteIndex::checkVersion() const
{
    const auto statement = sqlite::prepare(
        m_database, "SELECT value FROM index_information WHERE name = 'version'", m_file);
    if (!statement)
        return statement.error();
    if (sqlite3_step(statement->get()) != SQLITE_ROW || text(statement->get(), 0) != "1")
        return Error{Error::Code::WrongVersion, m_file, "is not of version 1"};
    return {};
}

Result<void> SqliteIndex::read(const Take &take, const std::stop_token &stop) const
try {
    const auto statement = sqlite::prepare(
        m_database, "SELECT chunk, frame_idx, frame_number, frame_time FROM frames ORDER BY rowid",
        m_file);
    if (!statement)
        return statement.error();
    sqlite3_stmt *row = statement->get();
    ChunkCollector collector(take);
    std::uint64_t rows = 0;
    int code = sqlite3_step(row);
    for (; code == SQLITE_ROW && collector.isWanted(); code = sqlite3_step(row)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, m_file, "stopped while reading"};
        if (++rows > m_maxRows)
            return corrupt("more rows than its size can hold");
        if (!isInteger(row, 0) || !isInteger(row, 1) || !isInteger(row, 2) || !isTime(row, 3) ||
            !collector.add(sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1),
                           sqlite3_column_int64(row, 2), time(row, 3)))
            return corrupt("row " + std::to_string(rows) + " is not that of the next frame");
    }
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return sqlite::failure(m_database.get(), m_file);
    if (collector.isWanted())
        collector.flush();
    return {};
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, m_file, "no memory for its rows"};
}

Result<void> SqliteIndex::compare(const ChunkIndex &index, const std::stop_token &stop) const
{
    const auto chunks = index.chunks();
    std::size_t next = 0;
    std::string different;
    const auto take = [&](int number, const IndexColumns &columns) {
        if (next == chunks.size() || chunks[next].number != number)
            different = "chunk " + std::to_string(number) + " is not in the recording";
        else if (const auto what = difference(index, chunks[next], columns); !what.empty())
            different = "chunk " + std::to_string(number) + ": " + what;
        ++next;
        return different.empty();
    };
    if (auto done = read(take, stop); !done)
        return done;
    if (different.empty() && next < chunks.size())
        different = "chunk " + std::to_string(chunks[next].number) + " is missing";
    return different.empty() ? Result<void>() : corrupt(different);
}

} // namespace store
