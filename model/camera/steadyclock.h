// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace model {

// The clock that frames are stamped with: it never steps. CLOCK_MONOTONIC on Linux, which is also
// what V4L2 drivers stamp with.
inline double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace model
