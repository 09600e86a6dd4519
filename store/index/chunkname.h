// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace store {

// A chunk's name on disk, without extension: its number with at least six digits.
std::string chunkName(int chunk);

// The number of a chunk called exactly chunkName(number); empty for every other name.
std::optional<int> chunkNumber(std::string_view name);

} // namespace store
