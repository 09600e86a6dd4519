// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace store {

struct Metadata;

// What form a chunk's index has. LookedFor: in the chunk's folder, if it is there.
enum class IndexKind { None, Npz, Yaml, LookedFor };

// The files of one chunk that are there.
struct ChunkFiles
{
    int number = 0;
    std::optional<FileKind> mediaKind; // empty: the video file or folder of images is not there
    IndexKind index = IndexKind::None; // .npz wins over .yaml
};

// Where a chunk's pictures are, or should be: its video file or folder of images.
std::filesystem::path mediaPath(const std::filesystem::path &directory, const Metadata &metadata,
                                int chunk);

// Where its index of this kind is, or should be. REQUIRES: Npz or Yaml.
std::filesystem::path indexPath(const std::filesystem::path &directory, const Metadata &metadata,
                                int chunk, IndexKind kind);

// What lies in a store's directory.
struct StoreListing
{
    std::vector<ChunkFiles> chunks; // in order of number
    std::vector<std::string> ignored; // names that belong to no store; hidden files are not listed
    bool isLocked = false;
};

// Lists by names alone, without opening a file.
Result<StoreListing> listStore(const std::filesystem::path &directory, const Metadata &metadata);

// The name of picture `offset` of a chunk of images, as put into the chunk's folder.
std::string imageName(std::int64_t offset, const std::string &extension);

} // namespace store
