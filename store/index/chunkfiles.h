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

// The files of one chunk that are there.
struct ChunkFiles
{
    int number = 0;
    std::filesystem::path media; // where its video file or folder of images is, or should be
    std::optional<FileKind> mediaKind; // empty: it is not there
    std::filesystem::path index; // empty: there is none; .npz wins over .yaml
};

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
