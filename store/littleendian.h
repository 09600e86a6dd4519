// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace store {

// Takes numbers, least significant byte first, from the front of some bytes. Once they do not
// suffice it gives zeros, and isGood() stays false.
class LittleEndianReader
{
public:
    explicit LittleEndianReader(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {}

    bool isGood() const { return m_isGood; }
    std::span<const std::byte> rest() const { return m_rest; }

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
        const auto end = std::find(m_rest.begin(), m_rest.end(), std::byte(0));
        const auto length = static_cast<std::size_t>(end - m_rest.begin());
        const auto bytes = take(length + 1);
        return {reinterpret_cast<const char *>(bytes.data()), bytes.empty() ? 0 : length};
    }

    void skip(std::uint64_t count) { take(count); }

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
