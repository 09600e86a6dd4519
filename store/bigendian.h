// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/bytetaker.h"

#include <cstddef>
#include <cstdint>

namespace store {

// Takes numbers, most significant byte first; zeros once the bytes do not suffice.
class BigEndianReader : public ByteTaker
{
public:
    using ByteTaker::ByteTaker;

    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    std::uint64_t u64() { return number(8); }
    std::uint64_t number(std::size_t size) // REQUIRES: size <= 8
    {
        std::uint64_t value = 0;
        for (const std::byte byte : take(size))
            value = value << 8 | std::to_integer<std::uint64_t>(byte);
        return value;
    }
};

} // namespace store
