// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/bytetaker.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace store {

// Takes numbers, least significant byte first; zeros once the bytes do not suffice.
class LittleEndianReader : public ByteTaker
{
public:
    using ByteTaker::ByteTaker;

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    std::uint64_t number(std::size_t size) // REQUIRES: size <= 8
    {
        std::uint64_t value = 0;
        const auto bytes = take(size);
        for (std::size_t i = bytes.size(); i > 0; --i)
            value = value << 8 | std::to_integer<std::uint64_t>(bytes[i - 1]);
        return value;
    }

    // The text up to the next zero, which is taken too.
    std::string text()
    {
        const auto end = std::find(rest().begin(), rest().end(), std::byte(0));
        const auto length = static_cast<std::size_t>(end - rest().begin());
        const auto bytes = take(length + 1);
        return {reinterpret_cast<const char *>(bytes.data()), bytes.empty() ? 0 : length};
    }

    void skip(std::uint64_t count) { take(count); }
};

} // namespace store
