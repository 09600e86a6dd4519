// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace model {

// How cameras press values of 10 or 12 bits together.
enum class Packing {
    None,
    // "Mono10Packed" of GigE Vision: two pixels in three bytes; the middle one has the low bits of both,
    // the first pixel's in its lower half.
    Pairs10,
    Pairs12,
    // "Mono10p" of the pixel format naming convention: one pixel behind the other, the low bits first.
    Stream10,
    Stream12,
};

// Such a picture as 16 bit, the values in the low bits. Its lines begin anew with a byte where they are
// padded or fill their bytes; else they follow each other as well. Empty if there are fewer bytes than
// it has. REQUIRES: not None.
cv::Mat unpackPixels(std::span<const std::uint8_t> bytes, const cv::Size &size,
                     std::size_t linePadding, Packing packing);

} // namespace model
