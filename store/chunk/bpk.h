// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/index/npy.h"

#include <cstddef>
#include <span>
#include <vector>

namespace store {

// What a bloscpack file holds: the elements, and the array that looks at them.
struct BpkArray
{
    std::vector<std::byte> elements;
    NpyArray array;
};

// Unpacks a bloscpack file (FORMAT.md, "bpk") that holds an array of this shape and nothing else.
// Every size is compared with the file, every checksum with the bytes, before anything is allocated
// or decompressed. Corrupt if something does not fit; Unsupported for other versions, checksums and
// element types; TooLarge beyond 1 GiB.
Result<BpkArray> unpackBpk(std::span<const std::byte> file, std::span<const int> shape);

} // namespace store
