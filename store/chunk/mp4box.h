// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/bigendian.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// Boxes, of which an MP4 file consists: a length, a name of four letters, content.
namespace store::mp4table {

using Bytes = std::span<const std::byte>;

constexpr std::uint32_t nameOf(const char (&letters)[5])
{
    std::uint32_t name = 0;
    for (int i = 0; i < 4; ++i)
        name = name << 8 | static_cast<unsigned char>(letters[i]);
    return name;
}

struct BoxHead
{
    std::uint32_t name = 0;
    std::uint64_t headSize = 0; // bytes
    std::uint64_t size = 0; // with the head; 0: up to the end of the file
};

// Of up to 16 bytes. Empty if they are too few or make no sense.
std::optional<BoxHead> readBoxHead(Bytes bytes);

struct Box
{
    std::uint32_t name = 0;
    Bytes content;
};

// The next box out of the content of another. Empty at the end, with a reader that is not good if
// the rest is no box.
std::optional<Box> nextBox(BigEndianReader &reader);

// The boxes called `name` directly in `parent`.
struct Found
{
    Bytes content; // of the first
    int count = 0;
    bool isParentWhole = true;
};
Found find(Bytes parent, std::uint32_t name);

// The content of the only box of this name; empty if there is none, or more.
std::optional<Bytes> only(Bytes parent, std::uint32_t name);

} // namespace store::mp4table
