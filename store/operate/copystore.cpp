// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/copystore.h"

#include "store/extra/extradata.h"
#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/journal/extrajournal.h"
#include "store/journal/journal.h"
#include "store/operate/samefile.h"
#include "store/reader.h"

#include <algorithm>
#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;

// Visible files; `.index.sqlite` holds paths of the old place.
Result<void> copyFiles(const fs::path &from, const fs::path &to, const std::stop_token &stop)
{
    const auto entries = listDirectory(from);
    if (!entries)
        return entries.error();
    for (const DirectoryEntry &entry : *entries) {
        if (entry.kind != FileKind::Regular || entry.name.starts_with('.'))
            continue;
        if (auto copied = copyFile(from / entry.name, to / entry.name, stop); !copied)
            return copied;
    }
    return syncDirectory(to);
}

Result<void> copyFolder(const fs::path &from, const fs::path &to, const std::stop_token &stop)
{
    if (auto made = createDirectory(to); !made)
        return made;
    return copyFiles(from, to, stop);
}

// Whether frames or rows of this chunk are known by its journals alone, which no copy would hold.
bool isUnfinished(const Reader &reader, int chunk)
{
    const auto index = indexPath(reader.directory(), reader.metadata(), chunk, IndexKind::Npz);
    const bool hasJournal = fileStatus(journalFile(reader.directory(), chunk)) ||
                            fileStatus(extraJournalFile(reader.directory(), chunk));
    return hasJournal && !fileStatus(index);
}

} // namespace

bool isSettled(const Reader &reader)
{
    const auto chunks = extraChunks(reader);
    const bool isAtRest =
        reader.lockState() == LockState::None || reader.lockState() == LockState::LeftOver;
    return isAtRest && std::none_of(chunks.begin(), chunks.end(),
                                    [&](int chunk) { return isUnfinished(reader, chunk); });
}

bool isCopying(const Reader &reader, const ConvertOptions &options)
{
    const Metadata &metadata = reader.metadata();
    const bool isWhole = options.begin.value_or(0) <= 0 &&
                         options.end.value_or(INT64_MAX) >= reader.index().frameCount() &&
                         options.every == 1 && options.cut.isWhole() && !options.tellsOrigin;
    const bool isAsBefore = options.chunkSize == 0 || options.chunkSize == metadata.chunkSize;
    return isWhole && isAsBefore && options.format == metadata.format && options.quality == 0 &&
           (options.encoding.empty() || options.encoding == metadata.encoding) && isSettled(reader);
}

Result<Conversion> copyStore(const Reader &reader, const fs::path &directory,
                             const Progress &progress, const std::stop_token &stop)
{
    Conversion result;
    result.isCopy = true;
    result.frames = reader.index().frameCount();
    for (const ChunkProblem &problem : reader.problems())
        result.problems.push_back(problem.error);
    if (auto made = createDirectory(directory); !made)
        return made.error();
    const auto entries = listDirectory(reader.directory());
    if (!entries)
        return entries.error();
    for (const DirectoryEntry &entry : *entries) {
        const auto chunk = chunkNumber(entry.name);
        if (entry.kind != FileKind::Directory || !chunk)
            continue;
        const fs::path folder = reader.directory() / entry.name;
        if (auto copied = copyFolder(folder, directory / entry.name, stop); !copied)
            return copied.error();
        const auto chunks = reader.index().chunks();
        const auto known = std::find_if(chunks.begin(), chunks.end(),
                                        [&](const auto &each) { return each.number == *chunk; });
        if (progress && known != chunks.end())
            progress(known->first.value + known->count, result.frames);
    }
    if (auto copied = copyFiles(reader.directory(), directory, stop); !copied)
        return copied.error();
    if (progress)
        progress(result.frames, result.frames);
    return result;
}

} // namespace store
