// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/littleendian.h"

#include <cstdint>
#include <optional>

namespace store::hdf5 {

// A type as it stands in a file; the values are the format's.
struct DataType
{
    enum class Kind : std::uint8_t {
        Whole,
        Float,
        Time,
        Text,
        Bits,
        Opaque,
        Record,
        Reference,
        Enumeration,
        List, // of any length; its elements are elsewhere
        Array,
    };

    Kind kind = Kind::Whole;
    std::uint64_t bytes = 0; // of an element; more than 0
    bool isLongText = false; // a List that is a text
    bool hasLists = false; // it, or one that it is made of
};

// Takes a type, and those it is made of, from `bytes`. Empty if it does not end there, or is not sound:
// bits beyond its size, members that do not fit in, types within types without end.
std::optional<DataType> takeDataType(LittleEndianReader &bytes);

} // namespace store::hdf5
