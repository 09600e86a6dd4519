// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/checksum.h"

#include <zlib.h>

namespace store {

std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t start)
{
    return static_cast<std::uint32_t>(
        ::crc32_z(start, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()));
}

} // namespace store
