// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/avchead.h"

#include <cstddef>

namespace store {

namespace {

using Units = std::span<const std::uint8_t>;

// Takes the next unit off `rest`; empty at the end.
Units nextUnit(Units &rest)
{
    constexpr std::size_t lengthSize = 4;
    if (rest.size() < lengthSize)
        return {};
    std::size_t length = 0;
    for (const std::uint8_t byte : rest.first(lengthSize))
        length = length << 8U | byte;
    rest = rest.subspan(lengthSize);
    if (length > rest.size())
        return {};
    const Units unit = rest.first(length);
    rest = rest.subspan(length);
    return unit;
}

void appendUnit(std::vector<std::uint8_t> &head, Units unit)
{
    head.push_back(static_cast<std::uint8_t>(unit.size() >> 8U));
    head.push_back(static_cast<std::uint8_t>(unit.size()));
    head.insert(head.end(), unit.begin(), unit.end());
}

} // namespace

std::vector<std::uint8_t> avcHead(std::span<const std::uint8_t> parameterSets, unsigned chroma)
{
    constexpr unsigned typeBits = 0x1f;
    Units sequence;
    Units picture;
    for (Units unit = nextUnit(parameterSets); !unit.empty(); unit = nextUnit(parameterSets)) {
        if ((unit[0] & typeBits) == 7)
            sequence = unit;
        else if ((unit[0] & typeBits) == 8)
            picture = unit;
    }
    constexpr std::size_t maxUnit = 0xffff;
    if (sequence.size() < 4 || picture.empty() || sequence.size() > maxUnit ||
        picture.size() > maxUnit)
        return {};
    // Version, profile, compatibility, level, lengths of 4 bytes, one sequence parameter set.
    std::vector<std::uint8_t> head{1, sequence[1], sequence[2], sequence[3], 0xff, 0xe1};
    appendUnit(head, sequence);
    head.push_back(1);
    appendUnit(head, picture);
    constexpr std::uint8_t extended = 77; // profiles above say how they hold colour
    if (sequence[1] > extended && sequence[1] != 88)
        head.insert(head.end(), {static_cast<std::uint8_t>(0xfcU | chroma), 0xf8, 0xf8, 0});
    return head;
}

} // namespace store
