// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/naturalorder.h"

#include <algorithm>
#include <cstddef>

namespace store {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) -
                                    text.begin());
}

std::string_view withoutZeros(std::string_view digits)
{
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

} // namespace

bool isNaturallyBefore(std::string_view one, std::string_view other)
{
    const std::string_view wholeOne = one;
    const std::string_view wholeOther = other;
    while (!one.empty() && !other.empty()) {
        const std::string_view a = one.substr(0, digitsAt(one));
        const std::string_view b = other.substr(0, digitsAt(other));
        if (a.empty() || b.empty()) {
            if (one[0] != other[0])
                return static_cast<unsigned char>(one[0]) < static_cast<unsigned char>(other[0]);
            one.remove_prefix(1);
            other.remove_prefix(1);
            continue;
        }
        const std::string_view x = withoutZeros(a);
        const std::string_view y = withoutZeros(b);
        if (x != y)
            return x.size() != y.size() ? x.size() < y.size() : x < y;
        one.remove_prefix(a.size());
        other.remove_prefix(b.size());
    }
    if (one.empty() != other.empty())
        return one.empty();
    return wholeOne < wholeOther; // they differ by zeros at most
}

} // namespace store
