// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// An array in numpy's .npy form (versions 1, 2, 3): numbers only, either byte order.
//
// A view: `data` points into the bytes it was parsed from.
struct NpyArray
{
    enum class Kind { Bool, Signed, Unsigned, Float };

    Kind kind = Kind::Unsigned;
    int itemSize = 1; // bytes: 1, 2, 4 or 8 (floats from 2)
    bool bigEndian = false;
    bool fortranOrder = false; // first dimension varies fastest
    std::vector<std::int64_t> shape; // empty: a single number
    std::span<const std::byte> data; // exactly count() * itemSize bytes, of either byte order
    std::size_t trailingBytes = 0; // in the file, after the array

    std::int64_t count() const { return static_cast<std::int64_t>(data.size()) / itemSize; }
};

// Parses a whole .npy file. Corrupt if it is none, or shorter than its header says; Unsupported if
// it holds Python objects, text, records or complex numbers. Allocates nothing but the shape.
Result<NpyArray> parseNpy(std::span<const std::byte> file);

// An array without elements of the type that numpy's short name says, "<f8"; Unsupported as above.
Result<NpyArray> npyOfType(std::string_view descr);

// numpy's name of the array's type: "uint8", "float32", "bool".
std::string npyTypeName(const NpyArray &array);

// The elements in file order. Corrupt if one is not a whole number that fits.
Result<std::vector<std::int64_t>> toIntegers(const NpyArray &array);

// The elements in file order; integers beyond 2^53 are rounded.
std::vector<double> toDoubles(const NpyArray &array);

// The elements' bytes in file order, little-endian.
std::vector<std::byte> toLittleEndian(const NpyArray &array);

} // namespace store
