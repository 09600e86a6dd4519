// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace store {

// When a picture was taken, by its EXIF data: seconds since the Unix epoch from DateTimeOriginal, with
// its fraction and offset from UTC where they are there. Without an offset it is a wall clock's time in
// `zone`, an IANA name. `head` is the beginning of a .jpg, .tif or .png file; what lies behind it is
// not known. Empty if it does not say.
std::optional<double> exifTime(std::span<const std::byte> head, const std::string &zone);

constexpr std::size_t exifHeadBytes = 256 << 10; // that are worth reading

} // namespace store
