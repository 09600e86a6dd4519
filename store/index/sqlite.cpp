// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/sqlite.h"

namespace store::sqlite {

namespace {

Error::Code codeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Error::Code::DiskFull;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return Error::Code::TooLarge;
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return Error::Code::PermissionDenied;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Code::Busy;
    case SQLITE_INTERRUPT:
        return Error::Code::Cancelled;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return Error::Code::Io;
    default:
        return Error::Code::Corrupt;
    }
}

} // namespace

Error failure(sqlite3 *database, const std::filesystem::path &file)
{
    return {codeOf(sqlite3_extended_errcode(database)), file, sqlite3_errmsg(database)};
}

Result<Statement> prepare(const Database &database, const char *sql,
                          const std::filesystem::path &file)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
        return failure(database.get(), file);
    return Statement(statement);
}

} // namespace store::sqlite
