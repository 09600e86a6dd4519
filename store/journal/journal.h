// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The journal of a chunk that is being written (FORMAT.md, "journal"): who each frame is and what
// its picture on the disk must look like.
namespace store {

struct JournalHeader
{
    int chunk = 0;
    std::string uuid; // of the store, 32 hexadecimal digits; empty: it has none
    std::int64_t createdNs = 0; // since the Unix epoch
    FrameIndex first; // of the chunk's first frame
};

struct JournalRecord
{
    FrameNumber number;
    FrameTime time;
    std::uint32_t size = 0; // of the picture as stored, bytes
    std::uint32_t crc = 0; // of the same
    bool isKey = true;
};

struct Journal
{
    JournalHeader header;
    std::vector<JournalRecord> records; // from the chunk's first frame on
};

inline constexpr std::size_t journalHeaderSize = 64;
inline constexpr std::size_t journalRecordSize = 48;

std::array<std::byte, journalHeaderSize> packHeader(const JournalHeader &header);
std::array<std::byte, journalRecordSize> packRecord(const JournalRecord &record,
                                                    std::uint32_t sequence);

// Every whole record up to the first that is not as it should be: a crash leaves a torn end.
// Corrupt if the header is not that of a journal of ours.
Result<Journal> parseJournal(std::span<const std::byte> bytes);
// The same, block by block. TooLarge beyond 10 million records; the system's errors.
Result<Journal> readJournal(const std::filesystem::path &path);

// The hidden files in the store's directory: ".000017.wal" and ".000017.extra.wal".
std::filesystem::path journalFile(const std::filesystem::path &directory, int chunk);
std::filesystem::path extraJournalFile(const std::filesystem::path &directory, int chunk);

// The chunk whose journalFile() has this name; empty for every other name.
std::optional<int> journalChunk(std::string_view name);

} // namespace store
