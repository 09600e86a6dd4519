// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <functional>

namespace store {

// How far an operation is, in frames. Called on the thread that runs it.
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

} // namespace store
