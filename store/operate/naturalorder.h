// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <string_view>

namespace store {

// Whether one name comes before another as people count: numbers in them by their value, so that
// "frame 9" comes before "frame 10"; all else byte by byte.
bool isNaturallyBefore(std::string_view one, std::string_view other);

} // namespace store
