// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace store {

// Takes from the front of some bytes. Once they do not suffice it gives none, and isGood() stays false.
class ByteTaker
{
public:
    explicit ByteTaker(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {}

    bool isGood() const { return m_isGood; }
    std::span<const std::byte> rest() const { return m_rest; }

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
