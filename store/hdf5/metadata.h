// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/inputfile.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace store::hdf5 {

// The bytes of a file that say where its data are. Addresses count from where the HDF5 part of it begins.
class Metadata
{
public:
    Metadata(InputFile file, std::uint64_t base);

    std::uint64_t sizeBytes() const { return m_size; }

    // Corrupt if the file does not hold them, TooLarge above 16 MiB.
    Result<std::vector<std::byte>> bytes(std::uint64_t address, std::uint64_t count) const;

    // As many of them as the file holds. REQUIRES: `most` is small.
    Result<std::vector<std::byte>> upTo(std::uint64_t address, std::uint64_t most) const;

    Error damaged(const std::string &what) const; // Corrupt: "a damaged WHAT"
    Error unsupported(std::string detail) const;

private:
    InputFile m_file;
    std::uint64_t m_base;
    std::uint64_t m_size; // from the base on
};

} // namespace store::hdf5
