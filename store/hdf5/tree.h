// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/metadata.h"
#include "store/littleendian.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace store::hdf5 {

// A version 1 B-tree: nodes of keys and addresses in turn, a key more than addresses.
struct Tree
{
    std::uint64_t root = 0;
    std::uint8_t kind = 0; // 0: of names, 1: of chunks
    std::uint64_t keyBytes = 0;
    std::uint64_t mostChildren = 0; // of a node
};

// Called with each key of each node, and in leaves with the address behind it.
using LookAtKey =
    std::function<Result<void>(LittleEndianReader key, std::optional<std::uint64_t> child)>;

// Corrupt if a node is not sound, the tree is no tree, or `look` says so.
Result<void> walkTree(const Metadata &file, const Tree &tree, const LookAtKey &look);

} // namespace store::hdf5
