// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/reader.h"
#include "store/value.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace store {

// Makes a store of chunks of others, which are copied as they are and numbered through.
//
// A chunk keeps its pictures and its index byte for byte, and its rows of extra data; what those say of a
// frame's index becomes that in the new store.
class StoreAssembly
{
public:
    // In `directory`, which is made. The store is like the one that these metadata are of, with a uuid
    // of its own.
    static Result<StoreAssembly> begin(const std::filesystem::path &directory, const Metadata &like,
                                       const Value &user);

    // Copies a chunk of a store as the next one, and waits until it is on the disk. NotFound if its
    // pictures are not there; it takes no number then.
    Result<void> add(const Reader &from, const ChunkIndex::Chunk &chunk,
                     const std::stop_token &stop);

    std::int64_t frameCount() const { return m_frames; }

    // Rows of extra data that could not be taken along.
    const std::vector<Error> &problems() const { return m_problems; }

    // Waits until the names of all files are on the disk.
    Result<void> finish() const;

private:
    StoreAssembly(std::filesystem::path directory, StoreClass storeClass);
    Result<void> copyPictures(const Reader &from, const Reader::Place &place,
                              const std::stop_token &stop) const;
    Result<void> copyIndex(const Reader &from, const Reader::Place &place,
                           const std::stop_token &stop) const;
    Result<void> copyExtra(const Reader &from, const ChunkIndex::Chunk &chunk,
                           const std::stop_token &stop);
    Result<void> copySamples(const std::filesystem::path &file, std::int64_t shift,
                             const std::stop_token &stop);
    std::vector<Value> rowsOf(const Reader &from, const ChunkIndex::Chunk &chunk,
                              std::int64_t shift, const std::stop_token &stop);

    std::filesystem::path m_directory;
    StoreClass m_class;
    int m_next = 0; // the number of the next chunk
    std::int64_t m_frames = 0; // in those before
    std::vector<Error> m_problems;
};

} // namespace store
