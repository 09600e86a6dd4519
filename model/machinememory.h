// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace model {

// What memory the machine has; 0 where the system does not tell.
std::uint64_t machineMemoryBytes();

} // namespace model
