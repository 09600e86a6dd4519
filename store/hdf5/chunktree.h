// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/messages.h"
#include "store/hdf5/metadata.h"
#include "store/hdf5/superblock.h"

namespace store::hdf5 {

// Whether the tree by which chunks are found holds, and each chunk that is not packed has its size.
// REQUIRES: layout.isTree.
Result<void> checkChunkTree(const Metadata &file, const Superblock &block, const Layout &layout,
                            bool isPacked);

} // namespace store::hdf5
