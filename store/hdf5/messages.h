// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/datatype.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace store::hdf5 {

constexpr std::uint64_t noAddress = ~std::uint64_t(0);

// The messages that a header of an object is made of. Each is empty where the bytes are not one: they
// end too early, or what they say of themselves does not hold.

struct DataSpace
{
    std::vector<std::uint64_t> extents;
    std::uint64_t elements = 1; // the product; 0 also where there is no space at all
};
std::optional<DataSpace> readDataSpace(std::span<const std::byte> bytes);

// How the elements of a data set lie in the file.
struct Layout
{
    enum class Kind : std::uint8_t { Compact, Contiguous, Chunked, Virtual };

    Kind kind = Kind::Compact;
    std::optional<std::uint64_t> bytes; // of all elements; absent where chunked, or not said
    std::uint64_t address = noAddress; // of the elements, or of what finds the chunks
    std::vector<std::uint64_t> chunk; // its extents, then the bytes of an element
    bool isTree = false; // chunks are found by a version 1 B-tree
};
std::optional<Layout> readLayout(std::span<const std::byte> bytes);

// Bytes of the value that stands where nothing was written; 0: none is said.
std::optional<std::uint64_t> readFillValue(std::span<const std::byte> bytes);
std::optional<std::uint64_t> readOldFillValue(std::span<const std::byte> bytes);

// How many steps of packing there are.
std::optional<unsigned> readFilters(std::span<const std::byte> bytes);

// Where a text of any length lies: in a heap of the file.
struct LongText
{
    std::uint64_t bytes = 0;
    std::uint64_t heap = 0; // its address; 0: there is no text
    std::uint32_t number = 0; // of the object in it
};

struct Attribute
{
    std::string name;
    bool isElsewhere = false; // type or space are shared with others
    std::optional<LongText> text; // if it is one, and one only
};
std::optional<Attribute> readAttribute(std::span<const std::byte> bytes);

// Where the names of a group are kept, in the older way.
struct SymbolTable
{
    std::uint64_t tree = noAddress;
    std::uint64_t heap = noAddress;
};
std::optional<SymbolTable> readSymbolTable(std::span<const std::byte> bytes);

// Whether a link is written to its end.
bool isLink(std::span<const std::byte> bytes);

// The address of the heap that holds links or attributes which the header does not; noAddress if it
// holds all.
std::optional<std::uint64_t> readLinkInfo(std::span<const std::byte> bytes);
std::optional<std::uint64_t> readAttributeInfo(std::span<const std::byte> bytes);

bool isGroupInfo(std::span<const std::byte> bytes);

} // namespace store::hdf5
