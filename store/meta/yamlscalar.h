// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/value.h"

#include <string>

namespace store {

// What an unquoted YAML scalar means to Python's safe loader, which wrote and reads these files
// (YAML 1.1: `yes` is true, 1.0e9 is text, 0755 is octal). Dates become ISO text; integers beyond
// 64 bits stay text, with all their digits.
Value typedScalar(const std::string &text);

} // namespace store
