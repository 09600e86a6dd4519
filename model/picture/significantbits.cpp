// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/significantbits.h"

#include <cmath>

namespace model {

std::optional<ValueRange> significantValues(const store::Metadata &metadata)
{
    const auto bits = metadata.significantBits();
    return bits ? std::optional(ValueRange{0, std::ldexp(1.0, *bits) - 1}) : std::nullopt;
}

} // namespace model
