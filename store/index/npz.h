// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct zip; // libzip's archive

namespace store {

// A ZIP file in memory, of which single members are read.
class ZipArchive
{
public:
    // `bytes` outlive the archive. Corrupt; TooLarge above 1000 members, before anything is allocated.
    static Result<ZipArchive> open(std::span<const std::byte> bytes);

    // The contents of one member, its checksum verified; no other is touched.
    //
    // NotFound if there is none of that name; Corrupt if it is damaged or there are two of them;
    // Unsupported if it is encrypted; TooLarge above `maxBytes`, before anything is allocated.
    Result<std::vector<std::byte>> read(const std::string &name, std::uint64_t maxBytes) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };
    ZipArchive(zip *archive, std::size_t sizeBytes);

    std::unique_ptr<zip, Close> m_archive;
    std::size_t m_sizeBytes;
};

} // namespace store
