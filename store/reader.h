// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/error.h"
#include "store/index/chunkindex.h"
#include "store/index/indexcache.h"
#include "store/journal/unfinished.h"
#include "store/meta/metadata.h"
#include "store/storelock.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace store {

struct ChunkFiles;
struct LoadedChunk;

// A chunk, or a part of it, that is not as it should be. The rest of the store works.
struct ChunkProblem
{
    int chunk = 0;
    Error error;
};

// An open store: metadata, index, what is broken; a source of decoders.
//
// Never changes after opening and never writes: share it between threads as shared_ptr<const>.
// Decoders made by it own what they need and may outlive it.
class Reader
{
public:
    // `path`: the store's directory or its metadata.yaml. Looks at `stop` once per chunk, and per
    // picture of one that was not finished: all of them are verified.
    // A store without frames opens; broken chunks are listed in problems(), not an error.
    //
    // What `cache` knows of chunks that did not change since is not read again; empty: no cache.
    static Result<std::shared_ptr<const Reader>> open(const std::filesystem::path &path,
                                                      const std::stop_token &stop = {},
                                                      const std::filesystem::path &cache = {});

    // The start of a store that takes a while to open: its first chunk with frames and no other, so
    // that its first frames can be shown. They have the same indexes in the whole store. Null where
    // open() is quick: of few chunks, or in the cache.
    static Result<std::shared_ptr<const Reader>> openStart(const std::filesystem::path &path,
                                                           const std::stop_token &stop = {},
                                                           const std::filesystem::path &cache = {});

    bool isComplete() const { return m_complete; } // not one of openStart()

    // Several stores as one, in this order: a recording that went on in the next store when it had to
    // begin anew. `path` is no store's and stands for directory(); metadata() is that of the first.
    // Chunks are numbered through: see placeOf(). A part that could not be opened is a problem, with
    // a number of its own; the error if none could. InvalidArgument if frames of the parts are not of
    // one kind: see canJoin(). TooLarge if there are more numbers than an int has. `uuid` stays that of
    // the whole when its first store is gone; empty: that of the first one that can be opened.
    static Result<std::shared_ptr<const Reader>>
    join(const std::filesystem::path &path,
         std::vector<Result<std::shared_ptr<const Reader>>> parts, const std::string &uuid = {});

    // Where a chunk lies.
    struct Place
    {
        std::filesystem::path directory; // of a store
        int chunk = 0; // its number there
        FrameIndex first; // the index here of the store's frame 0
    };
    Place placeOf(int chunk) const;

    // Keeps the index in the cache that open() was given, for the next time, unless it is there as
    // it is, or the store so small that reading it is as quick. Takes a while; for a worker.
    Result<void> keepIndex() const;

    // The store's; of stores that were joined the path that join() was given.
    const std::filesystem::path &directory() const { return m_directory; }
    const Metadata &metadata() const { return m_metadata; }
    const ChunkIndex &index() const { return m_index; }

    // In order of chunk number. Chunks without an index, with a damaged one, without a video ...
    const std::vector<ChunkProblem> &problems() const { return m_problems; }

    // Names in the directory that belong to no store and were passed over; of joined stores whole paths.
    const std::vector<std::string> &ignoredFiles() const { return m_ignored; }

    // Whether the store was being recorded when it was opened, or was not closed at all. The chunk
    // that is open then has its frames so far, those that were whole on the disk.
    LockState lockState() const { return m_lockState; }
    bool isLocked() const { return m_lockState != LockState::None; }

    // Whether there is more now of a store that was not closed: see refreshed(). Cheap.
    // Of joined stores only the last one grows.
    bool hasGrown() const;

    // The store as it is now. Of the open chunk only what is new is verified, of the others only
    // what has changed is read.
    Result<std::shared_ptr<const Reader>> refreshed(const std::stop_token &stop = {}) const;

    // Of all chunks with an index; folders of images by their first image, that is, about.
    std::uint64_t sizeBytes() const { return m_sizeBytes; }

    // REQUIRES: chunk is one of index().chunks().
    Result<std::unique_ptr<ChunkDecoder>> openChunk(int chunk,
                                                    const std::stop_token &stop = {}) const;

    // What is wrong with a chunk whose pictures are not as many as its index has rows; empty if they
    // are, or the decoder does not count them, or the chunk is being recorded: then they may be
    // ahead. problems() has none of these, as nobody counts pictures at opening.
    // REQUIRES: the decoder is of this chunk, one of index().chunks().
    std::optional<ChunkProblem> checkCount(int chunk, const ChunkDecoder &decoder) const;

    // One frame by way of a decoder of its own: for single frames, not for runs of them.
    // REQUIRES: 0 <= index < index().frameCount().
    Result<cv::Mat> frame(FrameIndex index, PixelForm form) const;

    // Real frames per second: as the metadata claims, else 1 / median interval; 0 if unknown.
    double frameRate() const;

private:
    Reader() = default;

    static Result<std::shared_ptr<Reader>> begin(const std::filesystem::path &path,
                                                 const std::filesystem::path &cache);
    Result<std::vector<ChunkFiles>> list();
    IndexCache indexCache() const;
    std::jthread readCache(std::vector<CachedChunk> &cached) const; // `cached` outlives it

    // While opening; `before` is the reader of an earlier state of the store, or null.
    static Result<std::shared_ptr<const Reader>> openAfter(const Reader *before,
                                                           const std::filesystem::path &path,
                                                           const std::stop_token &stop,
                                                           const std::filesystem::path &cache);
    std::vector<KnownChunk> known() const;
    LoadedChunk loadUnfinished(const ChunkFiles &chunk, LoadedChunk loaded, const Reader *before,
                               const std::stop_token &stop);
    void add(const ChunkFiles &chunk, LoadedChunk loaded);

    // One of the stores that were joined.
    struct Part
    {
        std::shared_ptr<const Reader> reader; // null: it could not be opened
        Error error; // why
        int firstChunk = 0; // the number that its chunk 0 has here
        FrameIndex first; // the index that its frame 0 has here
    };
    const Part *partOf(int chunk) const; // null: the store was not joined, or this one not opened
    void add(const std::shared_ptr<const Reader> &part, int firstChunk);
    void addMissing(const Error &error, int chunk);
    std::int64_t chunkNumbers() const; // how many it uses: those of index and problems are below
    Result<std::shared_ptr<const Reader>> refreshedParts(const std::stop_token &stop) const;

    std::filesystem::path m_directory;
    std::filesystem::path m_cache;
    Metadata m_metadata;
    ChunkIndex m_index;
    std::vector<IndexSource> m_sources; // parallel to m_index.chunks()
    bool m_isCached = true; // the cache has all of m_sources, and nothing else
    std::vector<ChunkProblem> m_problems;
    std::vector<std::string> m_ignored;
    LockState m_lockState = LockState::None;
    GrowthMark m_growthMark;
    std::int64_t m_openedNs = 0; // when that began
    int m_unfinished = -1; // the chunk whose frames were verified by its journal
    bool m_complete = true;
    std::uint64_t m_sizeBytes = 0;
    std::vector<Part> m_parts; // empty: a store of its own
};

// Whether frames of both can be shown as those of one recording: of the same kind of store, shape, type,
// encoding and significant bits.
bool canJoin(const Metadata &one, const Metadata &other);

} // namespace store
