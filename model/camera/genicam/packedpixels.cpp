// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/packedpixels.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

using Byte = std::uint8_t;
using Value = std::uint16_t;

constexpr std::size_t mostBytes = 5; // of a group
constexpr std::size_t mostPixels = 4;

// The fewest pixels that fill whole bytes.
struct Group
{
    std::size_t pixels;
    std::size_t bytes;
    void (*unpack)(const Byte *from, Value *to);

    std::size_t bytesOf(std::size_t count) const { return (count * bytes + pixels - 1) / pixels; }
};

void unpackPairs10(const Byte *from, Value *to)
{
    to[0] = static_cast<Value>(from[0] << 2 | (from[1] & 0x3));
    to[1] = static_cast<Value>(from[2] << 2 | (from[1] >> 4 & 0x3));
}

void unpackPairs12(const Byte *from, Value *to)
{
    to[0] = static_cast<Value>(from[0] << 4 | (from[1] & 0xf));
    to[1] = static_cast<Value>(from[2] << 4 | from[1] >> 4);
}

void unpackStream10(const Byte *from, Value *to)
{
    to[0] = static_cast<Value>(from[0] | (from[1] & 0x03) << 8);
    to[1] = static_cast<Value>(from[1] >> 2 | (from[2] & 0x0f) << 6);
    to[2] = static_cast<Value>(from[2] >> 4 | (from[3] & 0x3f) << 4);
    to[3] = static_cast<Value>(from[3] >> 6 | from[4] << 2);
}

void unpackStream12(const Byte *from, Value *to)
{
    to[0] = static_cast<Value>(from[0] | (from[1] & 0xf) << 8);
    to[1] = static_cast<Value>(from[1] >> 4 | from[2] << 4);
}

Group groupOf(Packing packing)
{
    switch (packing) {
    case Packing::Pairs10:
        return {2, 3, &unpackPairs10};
    case Packing::Pairs12:
        return {2, 3, &unpackPairs12};
    case Packing::Stream10:
        return {4, 5, &unpackStream10};
    case Packing::Stream12:
    case Packing::None:
        break;
    }
    return {2, 3, &unpackStream12};
}

// The last group may be cut short.
void unpackRun(const Group &group, const Byte *from, Value *to, std::size_t count)
{
    for (; count >= group.pixels; count -= group.pixels) {
        group.unpack(from, to);
        from += group.bytes;
        to += group.pixels;
    }
    if (count == 0)
        return;
    std::array<Byte, mostBytes> bytes{};
    std::array<Value, mostPixels> values{};
    std::copy_n(from, group.bytesOf(count), bytes.begin());
    group.unpack(bytes.data(), values.data());
    std::copy_n(values.begin(), count, to);
}

} // namespace

cv::Mat unpackPixels(std::span<const Byte> bytes, const cv::Size &size, std::size_t linePadding,
                     Packing packing)
{
    if (size.width <= 0 || size.height <= 0)
        return {};
    const Group group = groupOf(packing);
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    const std::size_t line = group.bytesOf(width);
    const bool isInLines =
        linePadding > 0 || width % group.pixels == 0 || bytes.size() == line * height;
    const std::size_t run = isInLines ? width : width * height;
    const std::size_t runs = isInLines ? height : 1;
    const std::size_t step = group.bytesOf(run) + linePadding;
    if (bytes.size() < step * (runs - 1) + group.bytesOf(run))
        return {};
    cv::Mat picture(size, CV_16UC1);
    for (std::size_t i = 0; i < runs; ++i)
        unpackRun(group, bytes.data() + i * step, picture.ptr<Value>() + i * run, run);
    return picture;
}

} // namespace model
