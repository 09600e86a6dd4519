// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// The boxes that an MP4 file is made of (ISO/IEC 14496-12): a size of 4 bytes, a type of 4 letters,
// the content; numbers are big-endian.
namespace store::mp4 {

using Bytes = std::vector<std::byte>;
using View = std::span<const std::byte>;

struct BoxHead
{
    std::uint64_t size = 0; // of the whole box
    std::string_view type; // 4 letters, in the bytes it was read from
    std::size_t headSize = 0; // 8, or 16 where the size takes 8 bytes
};

// The head at the start of `bytes`; empty if they are too few or make no sense. A box that reaches
// to the end of the file, by a size of 0, makes none here.
std::optional<BoxHead> readHead(View bytes);

// The content of the box that `path` leads to, from box to box by their types, the first of each
// kind; empty if it is not there or not whole.
std::optional<View> find(View boxes, std::initializer_list<std::string_view> path);

// REQUIRES: position + the number's size <= bytes.size().
std::uint32_t read32(View bytes, std::size_t position);
std::uint64_t read64(View bytes, std::size_t position);

void append32(Bytes &bytes, std::uint32_t value);
void append64(Bytes &bytes, std::uint64_t value);
void append(Bytes &bytes, View more);
Bytes box(std::string_view type, View content);

} // namespace store::mp4
