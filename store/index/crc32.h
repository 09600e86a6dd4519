// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace store {

// The checksum of ZIP, gzip and PNG (CRC-32, as zlib computes it), at the speed of memory where the
// processor can multiply polynomials.
std::uint32_t crc32(std::span<const std::byte> bytes);

} // namespace store
