// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/chunkfiles.h"
#include "store/index/packedchunk.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace store {

// The index file that a chunk's frames were read from, as it was before it was read.
struct IndexSource
{
    int chunk = 0;
    IndexKind kind = IndexKind::None;
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;
    std::uint64_t mediaBytes = 0; // of the pictures, as far as they were looked at
};

// Whether a change of a file after `nowNs` would show in its time: file systems give times by the
// clock's tick, some only by the second or two.
bool isSettled(std::int64_t modifiedNs, std::int64_t nowNs);

// A chunk whose index is known.
struct KnownChunk
{
    IndexSource source;
    PackedChunk frames;
};

// A chunk in the cache, not looked into yet.
struct CachedChunk
{
    IndexSource source;
    std::span<const std::uint64_t> words;
    std::uint64_t checksum = 0; // that the words should have
    std::shared_ptr<const void> owner; // of the words

    std::optional<PackedChunk> frames() const; // empty if the words are damaged
};

// What is known of a whole store's index, in one file of a directory that holds those of other
// stores too. Never in the store.
//
// The file is a hint: what it says of a chunk counts only while the chunk's index file has the same
// name, size and modification time, to the nanosecond. It is bound to the store's path and identity
// (its uuid and date); not to inodes, which exFAT and network disks give anew with every mounting.
class IndexCache
{
public:
    // `identity` tells stores apart that follow each other at one path.
    IndexCache(std::filesystem::path directory, const std::filesystem::path &store,
               std::string identity);

    bool isThere() const;

    // In order of chunk number; empty if there is no file, or one with a damaged table, of another
    // store or of another version of this program.
    std::vector<CachedChunk> read() const;

    // Replaces the file, whole or not at all, and removes those not used for longest until all take
    // at most `maxBytes`. Chunks whose index was written just before `nowNs` are left out: the next
    // change could leave size and time as they are.
    Result<void> write(std::span<const KnownChunk> chunks, std::int64_t nowNs,
                       std::uint64_t maxBytes = usualBytes) const;

    // Of the caches of all stores in `directory`: how much they take, and removing them. What cannot
    // be removed stays, what is none of them too.
    static std::uint64_t sizeBytes(const std::filesystem::path &directory);
    static void clear(const std::filesystem::path &directory);

private:
    static constexpr std::uint64_t usualBytes = std::uint64_t(512) << 20;

    std::filesystem::path m_directory;
    std::filesystem::path m_file;
    std::string m_key; // the store's path and identity
};

} // namespace store
