// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace store {

// Takes numbers, most significant byte first, from the front of some bytes. Once they do not
// suffice it gives zeros, and isGood() stays false.
class BigEndianReader
{
public:
    explicit BigEndianReader(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {}

    bool isGood() const { return m_isGood; }
    std::span<const std::byte> rest() const { return m_rest; }

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

    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > m_rest.size()) {
            m_isGood = false;
            m_rest = {};
            return {};
        }
        const auto taken = m_rest.first(static_cast<std::size_t>(count));
        m_rest = m_rest.subspan(static_cast<std::size_t>(count));
        return taken;
    }

private:
    std::span<const std::byte> m_rest;
    bool m_isGood = true;
};

} // namespace store
