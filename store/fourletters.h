// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>

namespace store {

// The name that media files give their parts: "moov". As a number its first letter weighs most.
struct FourLetters
{
    std::uint32_t value = 0;

    constexpr FourLetters() = default; // no name
    constexpr explicit FourLetters(std::uint32_t number)
        : value(number)
    {}
    constexpr FourLetters(const char (&letters)[5]) // NOLINT: to be written as text
    {
        for (int i = 0; i < 4; ++i)
            value = value << 8U | static_cast<unsigned char>(letters[i]);
    }

    constexpr bool operator==(const FourLetters &) const = default;
};

} // namespace store
