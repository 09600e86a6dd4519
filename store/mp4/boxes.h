// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/bigendian.h"
#include "store/fourletters.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

// The boxes that an MP4 file is made of (ISO/IEC 14496-12): a size of 4 bytes, a name of 4 letters,
// the content; numbers are big-endian.
namespace store::mp4 {

using Bytes = std::vector<std::byte>;
using View = std::span<const std::byte>;

struct BoxHead
{
    FourLetters name;
    std::uint64_t headSize = 0; // bytes: 8, or 16 where the size takes 8 of them
    std::uint64_t size = 0; // with the head; 0: up to the end of the file
};

// The head at the start of `bytes`; empty if they are too few or make no sense.
std::optional<BoxHead> readHead(View bytes);

struct Box
{
    FourLetters name;
    View content;
};

// The next box out of the content of another. Empty at the end, with a reader that is not good if
// the rest is no box.
std::optional<Box> nextBox(BigEndianReader &reader);

// The boxes called `name` directly in `parent`.
struct Found
{
    View content; // of the first
    int count = 0;
    bool isParentWhole = true;
};
Found find(View parent, FourLetters name);

// The content of the only box of this name; empty if there is none, or more.
std::optional<View> only(View parent, FourLetters name);

// As above at the end of a path from box to box.
std::optional<View> only(View parent, std::initializer_list<FourLetters> path);

void append32(Bytes &bytes, std::uint32_t value);
void append64(Bytes &bytes, std::uint64_t value);
void append(Bytes &bytes, View more);
Bytes box(FourLetters name, View content);

} // namespace store::mp4
