// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace store {

struct ImageSize
{
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool operator==(const ImageSize &) const = default;
};

// The size that the head of an image file claims, read without decoding anything. Empty if the
// bytes are not of `format` ("png", "tif", "jpg", "bmp", "ppm", "pgm"), whatever else they may be.
std::optional<ImageSize> imageSize(std::span<const std::byte> bytes, std::string_view format);

} // namespace store
