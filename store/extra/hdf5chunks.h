// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <hdf5.h>

namespace store {

// How an HDF5 data set is cut into chunks, and whether these are safe to unpack: HDF5 itself would
// inflate a chunk to whatever size its bytes make.
//
// To be used by hdf5file.cpp only, in its turns.
class Hdf5Chunks
{
public:
    static constexpr std::uint64_t mostBytes = 256 << 20; // of one chunk, unpacked

    // REQUIRES: `plan` is the creation list of the chunked set `dataSet` in a file of `fileBytes`.
    // Unsupported if it is packed in a way that HDF5 cannot undo by itself, TooLarge above
    // mostBytes.
    static Result<Hdf5Chunks> of(hid_t dataSet, hid_t plan, std::uint64_t fileBytes);

    // Corrupt if a chunk in this range would not unpack to its size. Each is looked at once as
    // long as the ranges rise.
    Result<void> check(hid_t dataSet, std::span<const hsize_t> first,
                       std::span<const hsize_t> count);

private:
    Result<void> checkChunk(hid_t dataSet, std::span<const hsize_t> offset) const;
    bool unpacksTo(std::span<const std::byte> packed, std::uint32_t skipped,
                   std::uint64_t wanted) const;
    std::uint64_t checksumsBefore(std::size_t end, std::uint32_t skipped) const;

    std::vector<hsize_t> m_extents; // of a chunk, in elements
    std::uint64_t m_bytes = 0; // of a chunk, unpacked
    std::uint64_t m_fileBytes = 0;
    std::vector<H5Z_filter_t> m_filters; // in the order of packing
    std::vector<hsize_t> m_lastChecked;
};

} // namespace store
