// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/metadata.h"
#include "store/hdf5/superblock.h"

namespace store::hdf5 {

// Whether the names of a group can be looked up: the tree holds, and each name ends in the heap.
Result<void> checkNames(const Metadata &file, const Superblock &block, const SymbolTable &table);

} // namespace store::hdf5
