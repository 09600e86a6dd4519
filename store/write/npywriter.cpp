// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/npywriter.h"

#include <opencv2/core.hpp>

#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <string>

static_assert(std::endian::native == std::endian::little, "arrays are written as they lie here");

namespace store {

namespace {

constexpr std::size_t alignment = 64;

// The file up to its data: magic, length and dictionary, padded with blanks.
Bytes head(std::string_view descr, const std::string &shape)
{
    std::string text =
        "{'descr': '" + std::string(descr) + "', 'fortran_order': False, 'shape': " + shape + ", }";
    constexpr std::size_t prefix = 10;
    const std::size_t unpadded = prefix + text.size() + 1;
    text.append((alignment - unpadded % alignment) % alignment, ' ');
    text += '\n';
    std::string file("\x93NUMPY\x01\x00", 8);
    file += static_cast<char>(text.size() & 0xff);
    file += static_cast<char>(text.size() >> 8U);
    file += text;
    const auto *bytes = reinterpret_cast<const std::byte *>(file.data());
    return {bytes, bytes + file.size()};
}

void append(Bytes &file, const void *data, std::size_t size)
{
    const auto *bytes = static_cast<const std::byte *>(data);
    file.insert(file.end(), bytes, bytes + size);
}

template<typename T>
Bytes column(std::string_view descr, std::span<const T> values)
{
    Bytes file = head(descr, "(" + std::to_string(values.size()) + ",)");
    append(file, values.data(), values.size_bytes());
    return file;
}

// "480, 640, 3"
std::string shapeOf(const cv::Mat &picture)
{
    std::string shape = std::to_string(picture.rows) + ", " + std::to_string(picture.cols);
    if (picture.channels() > 1)
        shape += ", " + std::to_string(picture.channels());
    return shape;
}

// Code points of valid UTF-8.
std::u32string codePoints(std::string_view utf8)
{
    std::u32string points;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0xffU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            point = (point << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3fU);
        points += point;
        i += length;
    }
    return points;
}

} // namespace

Bytes npyIntegers(std::span<const std::int64_t> values)
{
    return column("<i8", values);
}

Bytes npyDoubles(std::span<const double> values)
{
    return column("<f8", values);
}

Bytes npyInteger(std::int64_t value)
{
    Bytes file = head("<i8", "()");
    append(file, &value, sizeof value);
    return file;
}

Bytes npyText(std::string_view utf8)
{
    const std::u32string points = codePoints(utf8);
    // numpy has no text of no letters: it stores '' as one NUL.
    const std::size_t length = std::max<std::size_t>(points.size(), 1);
    Bytes file = head("<U" + std::to_string(length), "()");
    append(file, points.c_str(), length * sizeof(char32_t));
    return file;
}

std::string_view npyTypeOf(const cv::Mat &picture)
{
    constexpr std::array<std::string_view, 7> descrs{"|u1", "|i1", "<u2", "<i2",
                                                     "<i4", "<f4", "<f8"};
    assert(picture.depth() < static_cast<int>(descrs.size()));
    return descrs[static_cast<std::size_t>(picture.depth())];
}

void putNpyPicture(const cv::Mat &picture, Bytes &file)
{
    assert(picture.dims == 2);
    const Bytes start = head(npyTypeOf(picture), "(" + shapeOf(picture) + ")");
    const std::size_t rowSize = static_cast<std::size_t>(picture.cols) * picture.elemSize();
    file.clear();
    file.reserve(start.size() + rowSize * static_cast<std::size_t>(picture.rows));
    append(file, start.data(), start.size());
    for (int row = 0; row < picture.rows; ++row)
        append(file, picture.ptr(row), rowSize);
}

// Any such dictionary has between 55 and 118 letters.
Bytes npyPicturesHead(const cv::Mat &picture, std::int64_t count)
{
    assert(picture.dims == 2);
    return head(npyTypeOf(picture), "(" + std::to_string(count) + ", " + shapeOf(picture) + ")");
}

} // namespace store
