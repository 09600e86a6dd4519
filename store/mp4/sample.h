// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunklimit.h"

#include <cstddef>
#include <cstdint>

namespace store::mp4 {

// A coded picture of a track.
struct Sample
{
    std::uint64_t position = 0; // in the file, bytes
    std::int64_t time = 0; // of presentation, in the track's units
    std::uint32_t size = 0; // bytes
    std::uint32_t duration = 0; // in the track's units
    bool isKey = false;

    std::uint64_t end() const { return position + size; }
};

// More than libav takes is not read.
inline constexpr std::uint32_t maxSampleSize = (std::uint32_t(1) << 30) - 1; // bytes
// What claims more is not read. Other programs write longer files than we do.
inline constexpr std::size_t maxSamples = std::size_t(1) << 24;
static_assert(maxSamples >= maxChunkFrames);

} // namespace store::mp4
