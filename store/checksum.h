// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace store {

// CRC-32 as in zip, png and gzip, at the speed of memory where the processor can multiply
// polynomials. Of data in pieces: hand the result so far in as `start`.
std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t start = 0);

} // namespace store
