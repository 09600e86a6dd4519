// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <string_view>

namespace store {

struct YamlLimits
{
    int maxDepth = 64;
    int maxNodes = 100'000;
};

// The first document of a YAML text as plain data; null if there is none. Tags choose no type but
// text. Anchors and aliases are refused as Unsupported before anything is built of them; TooLarge
// beyond the limits; Corrupt, with line and column, if it is no YAML. A key that is there twice
// keeps its last value.
Result<Value> parseYaml(std::string_view text, const YamlLimits &limits = {});

} // namespace store
