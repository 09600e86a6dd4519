// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/chunkdecoder.h"
#include "store/error.h"
#include "store/index/chunkindex.h"
#include "store/meta/metadata.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace store {

struct ChunkFiles;

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
    // `path`: the store's directory or its metadata.yaml. Looks at `stop` once per chunk.
    // A store without frames opens; broken chunks are listed in problems(), not an error.
    static Result<std::shared_ptr<const Reader>> open(const std::filesystem::path &path,
                                                      const std::stop_token &stop = {});

    const std::filesystem::path &directory() const { return m_directory; }
    const Metadata &metadata() const { return m_metadata; }
    const ChunkIndex &index() const { return m_index; }

    // In order of chunk number. Chunks without an index, with a damaged one, without a video ...
    const std::vector<ChunkProblem> &problems() const { return m_problems; }

    // Names in the directory that belong to no store and were passed over.
    const std::vector<std::string> &ignoredFiles() const { return m_ignored; }

    bool isLocked() const { return m_locked; } // a .lock file was there at opening

    // Of all chunks with an index; folders of images by their first image, that is, about.
    std::uint64_t sizeBytes() const { return m_sizeBytes; }

    // REQUIRES: chunk is one of index().chunks().
    Result<std::unique_ptr<ChunkDecoder>> openChunk(int chunk,
                                                    const std::stop_token &stop = {}) const;

    // One frame by way of a decoder of its own: for single frames, not for runs of them.
    // REQUIRES: 0 <= index < index().frameCount().
    Result<cv::Mat> frame(FrameIndex index, PixelForm form) const;

    // Real frames per second: as the metadata claims, else 1 / median interval; 0 if unknown.
    double frameRate() const;

private:
    Reader() = default;

    void add(const ChunkFiles &chunk); // while opening

    std::filesystem::path m_directory;
    Metadata m_metadata;
    ChunkIndex m_index;
    std::vector<ChunkProblem> m_problems;
    std::vector<std::string> m_ignored;
    bool m_locked = false;
    std::uint64_t m_sizeBytes = 0;
};

} // namespace store
