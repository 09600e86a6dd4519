// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/datatype.h"

namespace store::hdf5 {

namespace {

using Kind = DataType::Kind;

constexpr int mostDepth = 16;
constexpr std::uint64_t mostOfElement = std::uint64_t(1) << 31;
constexpr std::uint64_t listBytes = 16; // length, address and number of what is elsewhere
constexpr unsigned mostOfArray = 32;
constexpr unsigned mostOldDimensions = 4; // of a member
constexpr unsigned mostExponentBits = 32;

// What stands in front of each type.
struct Head
{
    unsigned version = 0;
    unsigned kind = 0;
    unsigned flags = 0; // of its kind
    std::uint64_t bytes = 0;
};

// Where in types within types one is, and what was met so far.
struct Nesting
{
    int depth = 0;
    bool hasLists = false;
};

std::optional<DataType> takeType(LittleEndianReader &in, Nesting &nesting);

bool hasBits(const Head &head, std::uint64_t first, std::uint64_t count)
{
    return count > 0 && first + count <= 8 * head.bytes;
}

bool takeWhole(LittleEndianReader &in, const Head &head)
{
    const unsigned first = in.u16();
    return hasBits(head, first, in.u16());
}

bool takeFloat(LittleEndianReader &in, const Head &head)
{
    bool isSound = takeWhole(in, head);
    const unsigned exponent = in.u8();
    const unsigned exponentBits = in.u8();
    isSound = hasBits(head, exponent, exponentBits) && isSound;
    const unsigned mantissa = in.u8();
    isSound = hasBits(head, mantissa, in.u8()) && isSound;
    in.skip(4); // bias
    const unsigned sign = head.flags >> 8 & 0xff;
    return isSound && hasBits(head, sign, 1) && exponentBits <= mostExponentBits;
}

// A name, padded to eight bytes in older versions.
void takeName(LittleEndianReader &in, unsigned version)
{
    const std::size_t taken = in.text().size() + 1;
    if (version < 3)
        in.skip((8 - taken % 8) % 8);
}

// Bytes that it takes to write `limit`.
std::size_t bytesToWrite(std::uint64_t limit)
{
    std::size_t bytes = 1;
    while ((limit >>= 8) != 0)
        ++bytes;
    return bytes;
}

// How many elements a member has that is an array by itself, as in version 1.
std::uint64_t takeOldDimensions(LittleEndianReader &in)
{
    const unsigned dimensions = in.u8();
    in.skip(3 + 4 + 4);
    std::uint64_t elements = dimensions <= mostOldDimensions ? 1 : 0;
    for (unsigned i = 0; i < mostOldDimensions; ++i) {
        const std::uint64_t extent = in.u32();
        if (i < dimensions && __builtin_mul_overflow(elements, extent, &elements))
            elements = 0;
    }
    return elements;
}

bool takeMember(LittleEndianReader &in, const Head &record, Nesting &nesting)
{
    takeName(in, record.version);
    const std::uint64_t offset = in.number(record.version < 3 ? 4 : bytesToWrite(record.bytes));
    std::uint64_t bytes = record.version == 1 ? takeOldDimensions(in) : 1;
    const auto type = takeType(in, nesting);
    return type && bytes > 0 && !__builtin_mul_overflow(bytes, type->bytes, &bytes) &&
           bytes <= record.bytes && offset <= record.bytes - bytes;
}

bool takeRecord(LittleEndianReader &in, const Head &head, Nesting &nesting)
{
    const unsigned members = head.flags & 0xffff;
    for (unsigned i = 0; i < members; ++i)
        if (!takeMember(in, head, nesting))
            return false;
    return members > 0;
}

bool takeEnumeration(LittleEndianReader &in, const Head &head, Nesting &nesting)
{
    const auto base = takeType(in, nesting);
    if (!base || base->kind != Kind::Whole || base->bytes != head.bytes)
        return false;
    const unsigned names = head.flags & 0xffff;
    for (unsigned i = 0; i < names && in.isGood(); ++i)
        takeName(in, head.version);
    in.skip(names * base->bytes);
    return names > 0;
}

bool takeArray(LittleEndianReader &in, const Head &head, Nesting &nesting)
{
    const unsigned dimensions = in.u8();
    if (head.version < 2 || dimensions == 0 || dimensions > mostOfArray)
        return false;
    in.skip(head.version < 3 ? 3 : 0);
    std::uint64_t bytes = 1;
    for (unsigned i = 0; i < dimensions; ++i)
        if (__builtin_mul_overflow(bytes, std::uint64_t(in.u32()), &bytes))
            return false;
    in.skip(head.version < 3 ? 4 * dimensions : 0);
    const auto base = takeType(in, nesting);
    return base && !__builtin_mul_overflow(bytes, base->bytes, &bytes) && bytes == head.bytes;
}

bool takeList(LittleEndianReader &in, const Head &head, Nesting &nesting)
{
    return (head.flags & 0xf) <= 1 && head.bytes == listBytes && takeType(in, nesting);
}

// What follows the head.
bool takeRest(LittleEndianReader &in, const Head &head, Nesting &nesting)
{
    switch (static_cast<Kind>(head.kind)) {
    case Kind::Whole:
    case Kind::Bits:
        return takeWhole(in, head);
    case Kind::Float:
        return takeFloat(in, head);
    case Kind::Time:
        in.skip(2);
        return true;
    case Kind::Text:
    case Kind::Reference:
        return true;
    case Kind::Opaque:
        in.skip(head.flags & 0xff);
        return true;
    case Kind::Record:
        return takeRecord(in, head, nesting);
    case Kind::Enumeration:
        return takeEnumeration(in, head, nesting);
    case Kind::List:
        return takeList(in, head, nesting);
    case Kind::Array:
        return takeArray(in, head, nesting);
    }
    return false;
}

std::optional<DataType> takeType(LittleEndianReader &in, Nesting &nesting)
{
    Head head;
    const std::uint32_t first = in.u32();
    head.kind = first & 0xf;
    head.version = first >> 4 & 0xf;
    head.flags = first >> 8;
    head.bytes = in.u32();
    if (++nesting.depth > mostDepth || head.version < 1 || head.version > 3 || head.bytes == 0 ||
        head.bytes > mostOfElement || !takeRest(in, head, nesting) || !in.isGood())
        return std::nullopt;
    --nesting.depth;
    const Kind kind = static_cast<Kind>(head.kind);
    nesting.hasLists = nesting.hasLists || kind == Kind::List;
    return DataType{kind, head.bytes, kind == Kind::List && (head.flags & 0xf) == 1,
                    nesting.hasLists};
}

} // namespace

std::optional<DataType> takeDataType(LittleEndianReader &bytes)
{
    Nesting nesting;
    return takeType(bytes, nesting);
}

} // namespace store::hdf5
