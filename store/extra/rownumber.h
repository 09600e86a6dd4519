// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/value.h"

#include <limits>

namespace store {

// A number of a row; NaN if the row has none of that name.
inline double numberIn(const Value &row, const char *key)
{
    const auto found = row.find(key);
    return found != row.end() && found->is_number() ? found->get<double>()
                                                    : std::numeric_limits<double>::quiet_NaN();
}

} // namespace store
