// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/unfinished.h"

#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/journal/journal.h"
#include "store/journal/mediacheck.h"
#include "store/meta/metadata.h"

#include <algorithm>
#include <new>

namespace store {

Result<IndexColumns> readUnfinishedIndex(const std::filesystem::path &directory,
                                         const Metadata &metadata, int chunk,
                                         const std::stop_token &stop, std::size_t trusted)
try {
    const auto file = journalFile(directory, chunk);
    const auto journal = readJournal(file);
    if (!journal)
        return journal.error();
    if (journal->header.chunk != chunk || journal->header.uuid != metadata.uuid)
        return Error{Error::Code::Corrupt, file, "the journal belongs to another chunk"};
    const bool isVideo = metadata.storeClass == StoreClass::Video;
    const auto media = directory / (chunkName(chunk) + (isVideo ? metadata.extension : ""));
    const auto verified = verifiedFrames(media, metadata, journal->records, stop, trusted);
    if (!verified)
        return verified.error();
    IndexColumns columns;
    for (const JournalRecord &record : std::span(journal->records).first(*verified)) {
        columns.numbers.push_back(record.number.value);
        columns.times.push_back(record.time.seconds);
    }
    return columns;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, directory, "not enough memory for the journal"};
}

GrowthMark growthMark(const std::filesystem::path &directory)
{
    GrowthMark mark;
    const auto entries = listDirectory(directory);
    if (!entries)
        return mark;
    for (const DirectoryEntry &entry : *entries)
        mark.chunk = std::max(mark.chunk, journalChunk(entry.name).value_or(-1));
    if (const auto status = fileStatus(journalFile(directory, mark.chunk));
        mark.chunk >= 0 && status)
        mark.journalBytes = status->sizeBytes;
    return mark;
}

} // namespace store
