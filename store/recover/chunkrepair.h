// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/indexfile.h"
#include "store/journal/journal.h"
#include "store/recover/recover.h"

#include <array>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

struct Metadata;

// Repairs one chunk by its journal. The caller holds the store's lock.
class ChunkRepair
{
public:
    ChunkRepair(std::filesystem::path directory, const Metadata &metadata, int chunk);

    Result<RecoveredChunk> run(const std::stop_token &stop);

private:
    Result<void> examine(const std::stop_token &stop);
    Result<void> examineIndex();
    Result<RecoveredChunk> giveUp(Error reason);
    std::array<std::filesystem::path, 2> journals() const;
    Result<void> checkSpace() const;
    Result<void> prepareMedia();
    Result<void> syncPictures() const;
    Result<void> setAsidePictures();
    Result<void> setAside(const std::filesystem::path &file);
    Result<void> abandonVideo();
    Result<void> makeFolder() const;
    Result<bool> writeExtraRows() const;
    Result<void> writeRows() const;
    Result<void> removeJournals() const;
    bool isFolder() const;
    std::filesystem::path rowsFile(const char *ending) const;

    const std::filesystem::path m_directory;
    const Metadata &m_metadata;
    const std::filesystem::path m_media;
    std::optional<Journal> m_journal; // none: it cannot be read
    std::optional<IndexColumns> m_index; // that was written before the interruption
    std::optional<Error> m_indexDamage; // what is wrong with that, if it cannot be read
    std::size_t m_frames = 0;
    RecoveredChunk m_result;
};

} // namespace store
