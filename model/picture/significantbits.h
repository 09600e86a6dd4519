// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/levels.h"
#include "store/meta/metadata.h"

#include <optional>

namespace model {

// All values that the samples of such a recording can have; empty: all those of their type.
std::optional<ValueRange> significantValues(const store::Metadata &metadata);

} // namespace model
