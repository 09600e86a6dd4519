// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/recover/recover.h"

#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/meta/metadata.h"
#include "store/recover/chunkrepair.h"
#include "store/recover/leftovers.h"
#include "store/storelock.h"

#include <chrono>
#include <exception>

namespace store {

namespace {

namespace fs = std::filesystem;

// How long a recorder of another kind, whose lock does not say whether it lives, must have been
// silent.
constexpr std::chrono::minutes silence{1};

bool isRecent(std::int64_t modifiedNs)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto age = now - std::chrono::nanoseconds(modifiedNs);
    return age < silence && age > -silence;
}

bool hasIndex(const fs::path &directory, const Metadata &metadata, int chunk)
{
    const bool isVideo = metadata.storeClass == StoreClass::Video;
    const fs::path base = directory / chunkName(chunk);
    for (const char *ending : {".npz", ".yaml"}) {
        const fs::path file =
            isVideo ? fs::path(base.string() + ending) : base / (std::string("index") + ending);
        if (fileStatus(file))
            return true;
    }
    return false;
}

Result<std::vector<int>> chunksWithoutIndex(const fs::path &directory, const Metadata &metadata)
{
    const auto listing = listStore(directory, metadata);
    if (!listing)
        return listing.error();
    std::vector<int> chunks;
    for (const ChunkFiles &chunk : listing->chunks)
        if (chunk.mediaKind && !hasIndex(directory, metadata, chunk.number))
            chunks.push_back(chunk.number);
    return chunks;
}

Result<void> removeTemporaries(const Leftovers &leftovers)
{
    for (const fs::path &file : leftovers.temporaries) {
        if (auto removed = removeFile(file); !removed)
            return removed;
    }
    return {};
}

// Every chunk on its own. Cancelled.
Result<void> repairChunks(const fs::path &directory, const Metadata &metadata,
                          const Leftovers &leftovers, const std::stop_token &stop,
                          Recovery &recovery)
{
    for (const int chunk : leftovers.chunks) {
        auto repaired = ChunkRepair(directory, metadata, chunk).run(stop);
        if (repaired)
            recovery.chunks.push_back(*std::move(repaired));
        else if (repaired.error().code == Error::Code::Cancelled)
            return repaired.error();
        else
            recovery.failed.push_back({chunk, repaired.error()});
    }
    return {};
}

Result<Recovery> repair(const fs::path &directory, const Metadata &metadata,
                        const std::stop_token &stop)
{
    auto lock = StoreLock::takeOver(directory);
    if (!lock)
        return lock.error();
    const auto leftovers = findLeftovers(directory, metadata); // again: now nobody changes them
    if (!leftovers)
        return leftovers.error();
    if (lock->wasForeign() && leftovers->chunks.empty() && isRecent(leftovers->newestNs))
        return Error{Error::Code::Busy, directory,
                     "another kind of recorder changed it within the last minute"};
    if (auto removed = removeTemporaries(*leftovers); !removed)
        return removed.error();
    Recovery recovery;
    recovery.wasInterrupted = true;
    if (auto done = repairChunks(directory, metadata, *leftovers, stop, recovery); !done)
        return done.error();
    if (!recovery.failed.empty())
        return recovery; // .lock stays
    auto orphans = chunksWithoutIndex(directory, metadata);
    if (!orphans)
        return orphans.error();
    recovery.withoutIndex = *std::move(orphans);
    if (auto released = lock->release(); !released)
        return released.error();
    if (auto synced = syncDirectory(directory); !synced)
        return synced.error();
    return recovery;
}

} // namespace

Result<Recovery> recover(const fs::path &path, const std::stop_token &stop)
try {
    const auto directory = storeDirectory(path);
    if (!directory)
        return directory.error();
    const auto metadata = readMetadata(*directory);
    if (!metadata)
        return metadata.error();
    const auto leftovers = findLeftovers(*directory, *metadata);
    if (!leftovers)
        return leftovers.error();
    if (!leftovers->isNone())
        return repair(*directory, *metadata, stop);
    auto orphans = chunksWithoutIndex(*directory, *metadata);
    if (!orphans)
        return orphans.error();
    return Recovery{false, {}, *std::move(orphans), {}};
} catch (const std::exception &exception) {
    return Error{Error::Code::TooLarge, path, exception.what()};
}

} // namespace store
