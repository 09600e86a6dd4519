// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace app {

// How far work is, in one line for a terminal: a bar, the part done, the count of frames and, once it can
// be told, the time that is left. REQUIRES: 0 <= done <= total, total > 0.
QString progressLine(std::int64_t done, std::int64_t total, std::int64_t elapsedMs);

} // namespace app
