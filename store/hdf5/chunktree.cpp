// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/chunktree.h"

#include "store/hdf5/tree.h"

namespace store::hdf5 {

Result<void> checkChunkTree(const Metadata &file, const Superblock &block, const Layout &layout,
                            bool isPacked)
{
    if (layout.address == noAddress)
        return {}; // nothing was written
    std::uint64_t chunkBytes = 1;
    for (const std::uint64_t extent : layout.chunk)
        chunkBytes *= extent;
    const auto look = [&](LittleEndianReader key,
                          std::optional<std::uint64_t> child) -> Result<void> {
        const std::uint64_t bytes = key.u32();
        const bool isSound = !child || (isPacked ? bytes <= file.sizeBytes() : bytes == chunkBytes);
        return isSound ? Result<void>() : file.damaged("chunk");
    };
    const std::uint64_t keyBytes = 8 + 8 * layout.chunk.size();
    return walkTree(file, {layout.address, 1, keyBytes, 2 * block.chunksPerNode}, look);
}

} // namespace store::hdf5
