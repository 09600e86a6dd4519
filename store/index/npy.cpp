// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/npy.h"

#include "store/index/npyheader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace store {

namespace {

constexpr std::string_view npyMagic = "\x93NUMPY";
constexpr std::size_t maxHeaderBytes = 1 << 16;

Error corruptArray(std::string detail)
{
    return {Error::Code::Corrupt, {}, std::move(detail)};
}

std::uint64_t littleEndian(std::span<const std::byte> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i > 0; --i)
        value = value << 8 | std::to_integer<std::uint64_t>(bytes[i - 1]);
    return value;
}

std::uint64_t element(const NpyArray &array, std::int64_t i)
{
    const auto size = static_cast<std::size_t>(array.itemSize);
    const auto bytes = array.data.subspan(static_cast<std::size_t>(i) * size, size);
    if (!array.bigEndian)
        return littleEndian(bytes);
    std::uint64_t value = 0;
    for (const std::byte byte : bytes)
        value = value << 8 | std::to_integer<std::uint64_t>(byte);
    return value;
}

std::int64_t signExtended(std::uint64_t bits, int itemSize)
{
    const int unused = 64 - 8 * itemSize;
    return static_cast<std::int64_t>(bits << unused) >> unused;
}

double halfFloat(std::uint64_t bits)
{
    const int exponent = static_cast<int>(bits >> 10 & 0x1f);
    const double fraction = static_cast<double>(bits & 0x3ff);
    double value = 0.0;
    if (exponent == 0x1f)
        value = fraction == 0 ? std::numeric_limits<double>::infinity()
                              : std::numeric_limits<double>::quiet_NaN();
    else if (exponent == 0)
        value = std::ldexp(fraction, -24);
    else
        value = std::ldexp(1024.0 + fraction, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

double floatOf(std::uint64_t bits, int itemSize)
{
    if (itemSize == 2)
        return halfFloat(bits);
    if (itemSize == 4) {
        const auto narrow = static_cast<std::uint32_t>(bits);
        float value = 0;
        std::memcpy(&value, &narrow, sizeof value);
        return value;
    }
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

double doubleOf(const NpyArray &array, std::int64_t i)
{
    const std::uint64_t bits = element(array, i);
    switch (array.kind) {
    case NpyArray::Kind::Signed:
        return static_cast<double>(signExtended(bits, array.itemSize));
    case NpyArray::Kind::Float:
        return floatOf(bits, array.itemSize);
    default:
        return static_cast<double>(bits);
    }
}

// Empty if the element is not a whole number within 64 bits.
std::optional<std::int64_t> integerOf(const NpyArray &array, std::int64_t i)
{
    const std::uint64_t bits = element(array, i);
    if (array.kind == NpyArray::Kind::Signed)
        return signExtended(bits, array.itemSize);
    if (array.kind != NpyArray::Kind::Float)
        return bits <= INT64_MAX ? std::optional(static_cast<std::int64_t>(bits)) : std::nullopt;
    const double value = floatOf(bits, array.itemSize);
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (!(value >= -limit && value < limit) || value != std::trunc(value))
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

// The header's text and where the data begins.
struct ArrayHead
{
    std::string_view text;
    std::size_t dataOffset = 0;
};

Result<ArrayHead> findHead(std::span<const std::byte> file)
{
    const std::string_view text(reinterpret_cast<const char *>(file.data()), file.size());
    if (!text.starts_with(npyMagic) || file.size() < npyMagic.size() + 2)
        return corruptArray("not a numpy array");
    const int version = std::to_integer<int>(file[npyMagic.size()]);
    if (version < 1 || version > 3)
        return Error{
            Error::Code::Unsupported, {}, "numpy array of version " + std::to_string(version)};
    const std::size_t lengthSize = version == 1 ? 2 : 4;
    const std::size_t start = npyMagic.size() + 2 + lengthSize;
    if (file.size() < start)
        return corruptArray("numpy array ends in its header");
    const std::uint64_t length = littleEndian(file.subspan(npyMagic.size() + 2, lengthSize));
    if (length > maxHeaderBytes || length > file.size() - start)
        return corruptArray("numpy array ends in its header");
    const auto size = static_cast<std::size_t>(length);
    return ArrayHead{text.substr(start, size), start + size};
}

std::optional<NpyArray::Kind> kindOf(char letter)
{
    switch (letter) {
    case 'b':
        return NpyArray::Kind::Bool;
    case 'i':
        return NpyArray::Kind::Signed;
    case 'u':
        return NpyArray::Kind::Unsigned;
    case 'f':
        return NpyArray::Kind::Float;
    default:
        return std::nullopt;
    }
}

bool isKnownSize(NpyArray::Kind kind, int size)
{
    if (kind == NpyArray::Kind::Bool)
        return size == 1;
    return size == 2 || size == 4 || size == 8 || (size == 1 && kind != NpyArray::Kind::Float);
}

// Fills in the element type from numpy's short name, "<f8".
Result<void> readType(std::string_view descr, NpyArray &array)
{
    const Error unsupported{Error::Code::Unsupported,
                            {},
                            "holds Python objects or records, which are not read for safety"};
    if (descr.size() != 3 || std::string_view("<>|=").find(descr[0]) == std::string_view::npos)
        return descr.starts_with('<') || descr.starts_with('>')
                   ? Error{Error::Code::Unsupported, {}, "array of type " + std::string(descr)}
                   : unsupported;
    const auto kind = kindOf(descr[1]);
    const int size = descr[2] - '0';
    if (!kind || !isKnownSize(*kind, size))
        return unsupported;
    array.kind = *kind;
    array.itemSize = size;
    array.bigEndian = descr[0] == '>';
    return {};
}

// Bytes that an array of this shape takes; empty if negative or beyond 63 bits.
std::optional<std::size_t> byteCount(const std::vector<std::int64_t> &shape, int itemSize)
{
    std::int64_t bytes = itemSize;
    for (const std::int64_t length : shape)
        if (length < 0 || __builtin_mul_overflow(bytes, length, &bytes))
            return std::nullopt;
    return static_cast<std::size_t>(bytes);
}

} // namespace

Result<NpyArray> parseNpy(std::span<const std::byte> file)
{
    const Result<ArrayHead> head = findHead(file);
    if (!head)
        return head.error();
    auto header = parseNpyHeader(head->text);
    if (!header)
        return corruptArray("numpy array with a senseless header");
    NpyArray array;
    if (auto read = readType(header->descr, array); !read)
        return read.error();
    const auto bytes = byteCount(header->shape, array.itemSize);
    const std::size_t present = file.size() - head->dataOffset;
    if (!bytes || *bytes > present)
        return corruptArray("numpy array is shorter than its header says");
    array.fortranOrder = header->fortranOrder;
    array.shape = std::move(header->shape);
    array.data = file.subspan(head->dataOffset, *bytes);
    array.trailingBytes = present - *bytes;
    return array;
}

Result<NpyArray> npyOfType(std::string_view descr)
{
    NpyArray array;
    if (auto read = readType(descr, array); !read)
        return read.error();
    return array;
}

std::string npyTypeName(const NpyArray &array)
{
    const std::string bits = std::to_string(8 * array.itemSize);
    switch (array.kind) {
    case NpyArray::Kind::Bool:
        return "bool";
    case NpyArray::Kind::Signed:
        return "int" + bits;
    case NpyArray::Kind::Unsigned:
        return "uint" + bits;
    default:
        return "float" + bits;
    }
}

Result<std::vector<std::int64_t>> toIntegers(const NpyArray &array)
{
    std::vector<std::int64_t> values(static_cast<std::size_t>(array.count()));
    for (std::int64_t i = 0; i < array.count(); ++i) {
        const auto value = integerOf(array, i);
        if (!value)
            return corruptArray("element " + std::to_string(i) +
                                " is not a whole number of 64 bits");
        values[static_cast<std::size_t>(i)] = *value;
    }
    return values;
}

std::vector<double> toDoubles(const NpyArray &array)
{
    std::vector<double> values(static_cast<std::size_t>(array.count()));
    for (std::int64_t i = 0; i < array.count(); ++i)
        values[static_cast<std::size_t>(i)] = doubleOf(array, i);
    return values;
}

std::vector<std::byte> toLittleEndian(const NpyArray &array)
{
    std::vector<std::byte> bytes(array.data.begin(), array.data.end());
    if (array.bigEndian && array.itemSize > 1)
        for (auto item = bytes.begin(); item != bytes.end(); item += array.itemSize)
            std::reverse(item, item + array.itemSize);
    return bytes;
}

} // namespace store
