// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/journal/journal.h"
#include "store/value.h"
#include "store/write/outputfile.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace store {

class SpaceReserve;

// The journal of an open chunk: what it took survives a crash of the program at once, and a power
// cut after sync(). Its files stay until remove().
class JournalWriter
{
public:
    // `reserve` outlives the journal.
    static Result<std::unique_ptr<JournalWriter>> create(const std::filesystem::path &directory,
                                                         const JournalHeader &header,
                                                         SpaceReserve &reserve);

    Result<void> add(const JournalRecord &record);
    Result<void> addExtra(const Value &row);
    Result<void> sync();
    Result<void> remove();

private:
    JournalWriter(std::filesystem::path directory, int chunk, SpaceReserve &reserve);

    std::filesystem::path m_directory;
    int m_chunk = 0;
    SpaceReserve &m_reserve;
    std::unique_ptr<OutputFile> m_frames;
    std::unique_ptr<OutputFile> m_extra; // none before the first row
    std::uint32_t m_sequence = 0;
};

} // namespace store
