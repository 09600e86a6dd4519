// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace store {

// What a file of H.264 says of its track (the content of an avcC box, ISO/IEC 14496-15), from the
// encoder's parameter sets, each with its length of 4 bytes in front. For 8 bit; `chroma` is
// chroma_format_idc: 1 for 4:2:0, 3 for 4:4:4. Empty if they are not what they should be.
std::vector<std::uint8_t> avcHead(std::span<const std::uint8_t> parameterSets, unsigned chroma);

} // namespace store
