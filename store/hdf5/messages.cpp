// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/messages.h"

#include <algorithm>
#include <limits>

namespace store::hdf5 {

namespace {

constexpr unsigned mostDimensions = 32;
constexpr unsigned mostFilters = 32;
constexpr unsigned firstNamedFilter = 256; // in version 2; those below are the library's own
constexpr std::uint64_t mostElements = std::numeric_limits<std::int64_t>::max();

std::uint64_t padded(std::uint64_t size)
{
    return (size + 7) / 8 * 8;
}

// Whether a chunk has room in each direction, and no more bytes than 32 bits can say.
bool isChunk(const std::vector<std::uint64_t> &extents)
{
    std::uint64_t bytes = 1;
    for (const std::uint64_t extent : extents)
        if (extent == 0 || __builtin_mul_overflow(bytes, extent, &bytes))
            return false;
    return extents.size() >= 2 && bytes <= std::numeric_limits<std::uint32_t>::max();
}

bool takeExtents(LittleEndianReader &in, unsigned dimensions, std::size_t size, Layout &layout)
{
    if (dimensions < 2 || dimensions > mostDimensions + 1)
        return false;
    for (unsigned i = 0; i < dimensions; ++i)
        layout.chunk.push_back(in.number(size));
    return isChunk(layout.chunk);
}

// Versions 1 and 2.
bool takeOldLayout(LittleEndianReader &in, Layout &layout)
{
    const unsigned dimensions = in.u8();
    const unsigned kind = in.u8();
    if (dimensions < 1 || dimensions > mostDimensions + 1 || kind > 2)
        return false;
    layout.kind = static_cast<Layout::Kind>(kind);
    in.skip(5);
    if (layout.kind != Layout::Kind::Compact)
        layout.address = in.u64();
    layout.isTree = layout.kind == Layout::Kind::Chunked;
    if (layout.isTree)
        return takeExtents(in, dimensions, 4, layout);
    in.skip(std::uint64_t(4) * dimensions);
    if (layout.kind == Layout::Kind::Compact) {
        layout.bytes = in.u32();
        in.skip(*layout.bytes);
    }
    return true;
}

// What stands behind the chunk's extents in version 4 before the address of the index.
bool skipChunkIndex(LittleEndianReader &in, unsigned flags)
{
    constexpr std::uint64_t bytes[] = {0, 0, 0, 1, 5, 6}; // by kind of index
    constexpr unsigned single = 1;
    const unsigned kind = in.u8();
    if (kind < single || kind >= std::size(bytes))
        return false;
    in.skip(kind == single && (flags & 2) != 0 ? 12 : bytes[kind]);
    return true;
}

bool takeChunked(LittleEndianReader &in, unsigned version, Layout &layout)
{
    layout.isTree = version == 3;
    if (layout.isTree) {
        const unsigned dimensions = in.u8();
        layout.address = in.u64();
        return takeExtents(in, dimensions, 4, layout);
    }
    const unsigned flags = in.u8();
    const unsigned dimensions = in.u8();
    const unsigned size = in.u8();
    if (size < 1 || size > 8 || !takeExtents(in, dimensions, size, layout) ||
        !skipChunkIndex(in, flags))
        return false;
    layout.address = in.u64();
    return true;
}

// Versions 3 and 4.
bool takeNewLayout(LittleEndianReader &in, unsigned version, Layout &layout)
{
    const unsigned kind = in.u8();
    if (kind > 3)
        return false;
    layout.kind = static_cast<Layout::Kind>(kind);
    switch (layout.kind) {
    case Layout::Kind::Compact:
        layout.bytes = in.u16();
        in.skip(*layout.bytes);
        return true;
    case Layout::Kind::Contiguous:
        layout.address = in.u64();
        layout.bytes = in.u64();
        return true;
    case Layout::Kind::Chunked:
        return takeChunked(in, version, layout);
    case Layout::Kind::Virtual:
        in.skip(8 + 4);
        return version == 4;
    }
    return false;
}

bool takeFilter(LittleEndianReader &in, unsigned version)
{
    const unsigned kind = in.u16();
    const unsigned length = version == 1 || kind >= firstNamedFilter ? in.u16() : 0U;
    in.skip(2); // flags
    const unsigned values = in.u16();
    const auto name = in.take(length);
    if (length > 0 && std::find(name.begin(), name.end(), std::byte(0)) == name.end())
        return false;
    in.skip(std::uint64_t(4) * values);
    in.skip(version == 1 && values % 2 != 0 ? 4 : 0);
    return in.isGood() && (version > 1 || length % 8 == 0);
}

LongText takeLongText(LittleEndianReader &in)
{
    LongText text;
    text.bytes = in.u32();
    text.heap = in.u64();
    text.number = in.u32();
    return text;
}

// Type, space and value of an attribute; REQUIRES: none of them is elsewhere.
bool takeValue(LittleEndianReader &in, unsigned version, std::uint64_t typeBytes,
               std::uint64_t spaceBytes, Attribute &attribute)
{
    const auto part = [&in, version](std::uint64_t bytes) {
        const auto taken = in.take(bytes);
        in.skip(version == 1 ? padded(bytes) - bytes : 0);
        return taken;
    };
    LittleEndianReader typeReader(part(typeBytes));
    const auto type = takeDataType(typeReader);
    const auto space = readDataSpace(part(spaceBytes));
    std::uint64_t bytes = 0;
    if (!in.isGood() || !type || !space ||
        __builtin_mul_overflow(space->elements, type->bytes, &bytes))
        return false;
    LittleEndianReader value(in.take(bytes));
    if (type->isLongText && space->elements == 1)
        attribute.text = takeLongText(value);
    return in.isGood();
}

} // namespace

std::optional<DataSpace> readDataSpace(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const unsigned version = in.u8();
    const unsigned dimensions = in.u8();
    const unsigned flags = in.u8();
    const unsigned kind = in.u8(); // in version 2: 0 one element, 1 extents, 2 none
    if (version < 1 || version > 2 || dimensions > mostDimensions ||
        (version == 2 && (kind > 2 || (kind != 1 && dimensions > 0))))
        return std::nullopt;
    in.skip(version == 1 ? 4 : 0);
    DataSpace space;
    space.elements = version == 2 && kind == 2 ? 0 : 1;
    bool isTooLarge = false;
    for (unsigned i = 0; i < dimensions; ++i) {
        space.extents.push_back(in.u64());
        isTooLarge =
            __builtin_mul_overflow(space.elements, space.extents.back(), &space.elements) ||
            isTooLarge;
    }
    if ((flags & 1) != 0) // the most they may grow to
        in.skip(std::uint64_t(8) * dimensions);
    return in.isGood() && !isTooLarge && space.elements <= mostElements ? std::optional(space)
                                                                        : std::nullopt;
}

std::optional<Layout> readLayout(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const unsigned version = in.u8();
    Layout layout;
    const bool isOld = version == 1 || version == 2;
    if (!isOld && version != 3 && version != 4)
        return std::nullopt;
    const bool isSound = isOld ? takeOldLayout(in, layout) : takeNewLayout(in, version, layout);
    return isSound && in.isGood() ? std::optional(layout) : std::nullopt;
}

std::optional<std::uint64_t> readFillValue(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const unsigned version = in.u8();
    std::uint64_t size = 0;
    if (version == 3) {
        constexpr unsigned isNone = 1 << 4;
        constexpr unsigned isSaid = 1 << 5;
        const unsigned flags = in.u8();
        if ((flags & isSaid) != 0 && (flags & isNone) == 0)
            size = in.u32();
    } else if (version == 1 || version == 2) {
        in.skip(2);
        if (in.u8() != 0)
            size = in.u32();
        if (size > std::numeric_limits<std::int32_t>::max())
            size = 0; // negative: there is none
    } else {
        return std::nullopt;
    }
    in.skip(size);
    return in.isGood() ? std::optional(size) : std::nullopt;
}

std::optional<std::uint64_t> readOldFillValue(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const std::uint64_t size = in.u32();
    in.skip(size);
    return in.isGood() ? std::optional(size) : std::nullopt;
}

std::optional<unsigned> readFilters(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const unsigned version = in.u8();
    const unsigned filters = in.u8();
    if (version < 1 || version > 2 || filters > mostFilters)
        return std::nullopt;
    in.skip(version == 1 ? 6 : 0);
    for (unsigned i = 0; i < filters; ++i)
        if (!takeFilter(in, version))
            return std::nullopt;
    return in.isGood() ? std::optional(filters) : std::nullopt;
}

std::optional<Attribute> readAttribute(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const unsigned version = in.u8();
    const unsigned flags = in.u8(); // of no meaning in version 1
    const std::uint64_t nameBytes = in.u16();
    const std::uint64_t typeBytes = in.u16();
    const std::uint64_t spaceBytes = in.u16();
    if (version < 1 || version > 3)
        return std::nullopt;
    in.skip(version == 3 ? 1 : 0); // the name's characters
    Attribute attribute;
    LittleEndianReader name(in.take(version == 1 ? padded(nameBytes) : nameBytes));
    attribute.name = name.text();
    if (!in.isGood() || !name.isGood() || attribute.name.size() + 1 != nameBytes)
        return std::nullopt;
    attribute.isElsewhere = version > 1 && (flags & 3) != 0;
    if (!attribute.isElsewhere && !takeValue(in, version, typeBytes, spaceBytes, attribute))
        return std::nullopt;
    return attribute;
}

std::optional<SymbolTable> readSymbolTable(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    SymbolTable table;
    table.tree = in.u64();
    table.heap = in.u64();
    return in.isGood() ? std::optional(table) : std::nullopt;
}

bool isLink(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    const bool isKnown = in.u8() == 1;
    const unsigned flags = in.u8();
    const unsigned kind = (flags & 8) != 0 ? in.u8() : 0U;
    in.skip((flags & 4) != 0 ? 8 : 0); // order of creation
    in.skip((flags & 16) != 0 ? 1 : 0); // the name's characters
    in.skip(in.number(std::size_t(1) << (flags & 3))); // the name
    if (kind == 0)
        in.skip(8);
    else
        in.skip(in.u16());
    return isKnown && in.isGood();
}

// Both begin with version, flags of which bit 0 says that orders of creation are counted, and the heap.
std::optional<std::uint64_t> readHeap(std::span<const std::byte> bytes, std::uint64_t counterBytes)
{
    LittleEndianReader in(bytes);
    const unsigned version = in.u8();
    const unsigned flags = in.u8();
    in.skip((flags & 1) != 0 ? counterBytes : 0);
    const std::uint64_t heap = in.u64();
    in.skip(8 + ((flags & 2) != 0 ? 8 : 0)); // what finds them by name, and by order
    return version == 0 && in.isGood() ? std::optional(heap) : std::nullopt;
}

std::optional<std::uint64_t> readLinkInfo(std::span<const std::byte> bytes)
{
    return readHeap(bytes, 8);
}

std::optional<std::uint64_t> readAttributeInfo(std::span<const std::byte> bytes)
{
    return readHeap(bytes, 2);
}

bool isGroupInfo(std::span<const std::byte> bytes)
{
    LittleEndianReader in(bytes);
    in.skip(1);
    const unsigned flags = in.u8();
    in.skip(((flags & 1) != 0 ? 4 : 0) + ((flags & 2) != 0 ? 4 : 0));
    return in.isGood();
}

} // namespace store::hdf5
