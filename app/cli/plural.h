// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <climits>
#include <cstdint>

namespace app {

// A count as tr() takes it for "%n"; the largest it knows where there are more.
inline int pluralOf(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, INT_MAX));
}

} // namespace app
