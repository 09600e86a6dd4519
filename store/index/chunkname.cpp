// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkname.h"

#include <algorithm>
#include <charconv>

namespace store {

namespace {

constexpr std::size_t leastDigits = 6;

} // namespace

std::string chunkName(int chunk)
{
    const std::string digits = std::to_string(chunk);
    return std::string(leastDigits - std::min(leastDigits, digits.size()), '0') + digits;
}

std::optional<int> chunkNumber(std::string_view name)
{
    const bool isPadded = name.size() > leastDigits && name.front() == '0';
    if (name.size() < leastDigits || isPadded || name.front() == '-')
        return std::nullopt;
    int number = 0;
    const char *end = name.data() + name.size();
    const auto parsed = std::from_chars(name.data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return std::nullopt;
    return number;
}

} // namespace store
