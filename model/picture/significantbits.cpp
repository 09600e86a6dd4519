// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/significantbits.h"

#include <cmath>
#include <cstdint>

namespace model {

std::optional<ValueRange> significantValues(const store::Metadata &metadata)
{
    const auto said = metadata.user.find(significantBits);
    if (metadata.dtype != "uint16" || said == metadata.user.end() || !said->is_number_integer())
        return std::nullopt;
    const auto bits = said->get<std::int64_t>();
    if (bits < 1 || bits >= 16)
        return std::nullopt;
    return ValueRange{0, std::ldexp(1.0, static_cast<int>(bits)) - 1};
}

} // namespace model
