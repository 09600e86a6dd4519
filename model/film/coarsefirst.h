// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace model {

// 0 .. count - 1 so that any first part of it is spread over the whole: the middle, the quarters ...
std::vector<int> coarseFirst(int count);

} // namespace model
