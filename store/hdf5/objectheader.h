// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/messages.h"
#include "store/hdf5/metadata.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace store::hdf5 {

// What the header of a group or a data set says.
struct ObjectHeader
{
    std::optional<DataType> type;
    std::optional<DataSpace> space;
    std::optional<Layout> layout;
    std::optional<std::uint64_t> fillBytes; // of its fill value
    std::optional<std::uint64_t> oldFillBytes;
    std::optional<unsigned> filters;
    std::optional<SymbolTable> names; // of a group
    std::map<std::string, LongText> texts; // by attribute: those that lie elsewhere
};

// Walks all messages of the header at `address`, wherever it goes on. Corrupt if one that HDF5 might look
// at is not sound; Unsupported where it shares one with other objects, or keeps links or attributes
// elsewhere.
Result<ObjectHeader> readObjectHeader(const Metadata &file, std::uint64_t address);

// Whether the header is that of a data set whose parts agree with each other. Unsupported if its
// elements are in other files.
Result<void> checkDataSet(const Metadata &file, const ObjectHeader &header);

} // namespace store::hdf5
