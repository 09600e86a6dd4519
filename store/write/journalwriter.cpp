// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/journalwriter.h"

#include "store/file.h"
#include "store/journal/extrajournal.h"

#include <span>
#include <string>

namespace store {

namespace {

Result<void> append(OutputFile &file, std::span<const std::byte> bytes)
{
    if (file.write({reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()}))
        return {};
    return *file.error();
}

} // namespace

JournalWriter::JournalWriter(std::filesystem::path directory, int chunk, SpaceReserve &reserve)
    : m_directory(std::move(directory))
    , m_chunk(chunk)
    , m_reserve(reserve)
{}

Result<std::unique_ptr<JournalWriter>> JournalWriter::create(const std::filesystem::path &directory,
                                                             const JournalHeader &header,
                                                             SpaceReserve &reserve)
{
    std::unique_ptr<JournalWriter> journal(new JournalWriter(directory, header.chunk, reserve));
    auto file = OutputFile::create(journalFile(directory, header.chunk), reserve);
    if (!file)
        return file.error();
    journal->m_frames = std::move(*file);
    if (auto written = append(*journal->m_frames, packHeader(header)); !written)
        return written.error();
    return journal;
}

Result<void> JournalWriter::add(const JournalRecord &record)
{
    return append(*m_frames, packRecord(record, m_sequence++));
}

Result<void> JournalWriter::addExtra(const Value &row)
{
    if (!m_extra) {
        auto file = OutputFile::create(extraJournalFile(m_directory, m_chunk), m_reserve);
        if (!file)
            return file.error();
        m_extra = std::move(*file);
    }
    const std::string line = packExtraRow(row);
    return append(*m_extra, std::as_bytes(std::span(line)));
}

Result<void> JournalWriter::sync()
{
    for (OutputFile *file : {m_extra.get(), m_frames.get()})
        if (file != nullptr && !file->sync())
            return *file->error();
    return {};
}

Result<void> JournalWriter::remove()
{
    if (auto removed = removeFile(extraJournalFile(m_directory, m_chunk)); !removed)
        return removed;
    return removeFile(journalFile(m_directory, m_chunk));
}

} // namespace store
