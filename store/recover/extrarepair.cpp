// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/recover/extrarepair.h"

#include "store/extra/jsonrows.h"
#include "store/file.h"
#include "store/filehandle.h"
#include "store/journal/extrajournal.h"

#include <optional>
#include <span>
#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t pieceBytes = 1U << 20U;

// A JSON array that is written piece by piece.
class RowsFile
{
public:
    explicit RowsFile(FileHandle file)
        : m_file(std::move(file))
    {}

    Result<void> add(const Value &row)
    {
        m_text += m_text.empty() && m_size == 0 ? "[" : ", ";
        m_text += toJson(row);
        return m_text.size() < pieceBytes ? Result<void>() : flush();
    }

    // The file is on the disk then. REQUIRES: rows.
    Result<void> finish()
    {
        m_text += "]";
        if (auto flushed = flush(); !flushed)
            return flushed;
        if (auto synced = m_file.sync(); !synced)
            return synced;
        return m_file.close();
    }

    bool hasRows() const { return m_size > 0 || !m_text.empty(); }

private:
    Result<void> flush()
    {
        auto written = m_file.write(m_size, std::as_bytes(std::span(m_text)));
        m_size += m_text.size();
        m_text.clear();
        return written;
    }

    FileHandle m_file;
    std::uint64_t m_size = 0; // of what was written
    std::string m_text; // that is still to be
};

// Whether there were any rows.
Result<bool> writeRows(const fs::path &journal, const fs::path &to, FrameIndex end)
{
    auto file = FileHandle::open(to, FileHandle::Mode::Create);
    if (!file)
        return file.error();
    RowsFile rows(*std::move(file));
    Result<void> added;
    const auto take = [&](Value &&row) {
        detachRow(row, end);
        added = rows.add(row);
        return static_cast<bool>(added);
    };
    if (auto read = forEachJournalRow(journal, take); !read)
        return read.error();
    if (!added)
        return added.error();
    if (!rows.hasRows())
        return false;
    const auto finished = rows.finish();
    return finished ? Result<bool>(true) : finished.error();
}

} // namespace

Result<bool> repairExtraRows(const fs::path &journal, const fs::path &to, FrameIndex end)
{
    const fs::path temporary = to.parent_path() / ("." + to.filename().string() + ".tmp");
    const auto written = writeRows(journal, temporary, end);
    auto done = written ? Result<void>() : Result<void>(written.error());
    if (written && *written)
        done = renameFile(temporary, to);
    if (!written || !*written || !done)
        static_cast<void>(removeFile(temporary)); // the first reason is the one to tell
    if (done)
        done = syncDirectory(to.parent_path());
    return done ? written : done.error();
}

} // namespace store
