// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/levels.h"
#include "store/meta/metadata.h"

#include <optional>

namespace model {

// Key of user metadata: how many of 16 bits a value has, the low ones. Not there: all.
inline constexpr char significantBits[] = "significant_bits";

// All values that the samples of such a recording can have; empty: all those of their type.
std::optional<ValueRange> significantValues(const store::Metadata &metadata);

} // namespace model
