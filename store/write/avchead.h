// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace store {

// What a file of H.264 says of its track (the content of an avcC box, ISO/IEC 14496-15), from the
// encoder's parameter sets, each with its length of 4 bytes in front. For 4:2:0 in 8 bit. Empty if
// they are not what they should be.
std::vector<std::uint8_t> avcHead(std::span<const std::uint8_t> parameterSets);

} // namespace store
