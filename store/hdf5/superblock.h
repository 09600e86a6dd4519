// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/messages.h"
#include "store/inputfile.h"

#include <cstdint>

namespace store::hdf5 {

// What a file says of itself before all else.
struct Superblock
{
    std::uint64_t base = 0; // where the HDF5 part of the file begins
    std::uint64_t root = noAddress; // of the root group's header
    // Half of what a node of these trees holds at most.
    std::uint64_t namesPerLeaf = 4;
    std::uint64_t leavesPerNode = 16;
    std::uint64_t chunksPerNode = 32;
};

// Corrupt if it is none, Unsupported where the file is not laid out as Motif's are: addresses of 64 bits,
// no parts in other files, no extension.
Result<Superblock> readSuperblock(const InputFile &file);

} // namespace store::hdf5
