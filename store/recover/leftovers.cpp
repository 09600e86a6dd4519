// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/recover/leftovers.h"

#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/journal/journal.h"
#include "store/meta/metadata.h"
#include "store/storelock.h"
#include "store/write/newdirectory.h"

#include <algorithm>
#include <string_view>

namespace store {

namespace {

constexpr std::string_view extraEnding = ".extra.wal";

bool startsLikeOurs(std::string_view name)
{
    constexpr std::size_t digits = 6;
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    return name.starts_with("index.") || name.starts_with("metadata.yaml") ||
           (name.size() > digits && std::all_of(name.begin(), name.begin() + digits, isDigit));
}

// ".NAME.tmp" of a file of ours, ".NNNNNN.tmp.avi" of a video that is being repaired.
bool isTemporary(std::string_view name)
{
    return name.size() > 1 && name[0] == '.' && startsLikeOurs(name.substr(1)) &&
           (name.ends_with(".tmp") || name.find(".tmp.") != std::string_view::npos);
}

// The chunk whose journal of frames or of extra rows has this name.
std::optional<int> chunkOf(std::string_view name)
{
    if (name.starts_with('.') && name.ends_with(extraEnding))
        return chunkNumber(name.substr(1, name.size() - 1 - extraEnding.size()));
    return journalChunk(name);
}

Result<void> addTemporaries(const std::filesystem::path &folder, Leftovers &leftovers)
{
    const auto entries = listDirectory(folder);
    if (!entries && entries.error().code == Error::Code::NotFound)
        return {};
    if (!entries)
        return entries.error();
    for (const DirectoryEntry &entry : *entries) {
        if (entry.kind == FileKind::Regular && leftoverKind(entry.name) == LeftoverKind::Temporary)
            leftovers.temporaries.push_back(folder / entry.name);
    }
    return {};
}

} // namespace

LeftoverKind leftoverKind(std::string_view name)
{
    if (name == lockName)
        return LeftoverKind::Lock;
    if (chunkOf(name))
        return LeftoverKind::Journal;
    const bool isOurs = isTemporary(name) || name == NewDirectory::reserveName;
    return isOurs ? LeftoverKind::Temporary : LeftoverKind::None;
}

Result<Leftovers> findLeftovers(const std::filesystem::path &directory, const Metadata &metadata)
{
    const auto entries = listDirectory(directory);
    if (!entries)
        return entries.error();
    Leftovers leftovers;
    for (const DirectoryEntry &entry : *entries) {
        if (const auto status = fileStatus(directory / entry.name))
            leftovers.newestNs = std::max(leftovers.newestNs, status->modifiedNs);
        const LeftoverKind kind = leftoverKind(entry.name);
        if (kind == LeftoverKind::Lock)
            leftovers.hasLock = true;
        else if (kind == LeftoverKind::Journal && entry.kind == FileKind::Regular)
            leftovers.chunks.insert(*chunkOf(entry.name));
        else if (kind == LeftoverKind::Temporary && entry.kind == FileKind::Regular)
            leftovers.temporaries.push_back(directory / entry.name);
    }
    if (metadata.storeClass == StoreClass::Directory) {
        for (const int chunk : leftovers.chunks) {
            if (auto added = addTemporaries(directory / chunkName(chunk), leftovers); !added)
                return added.error();
        }
    }
    return leftovers;
}

} // namespace store
