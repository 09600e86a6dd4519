// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace store {

// Whether two files hold the same bytes. Cancelled, Io.
Result<bool> isSameFile(const std::filesystem::path &a, const std::filesystem::path &b,
                        const std::stop_token &stop = {});

// Copies a file under the name `copy`, which nobody may look at yet; it is on the disk on return. What
// had the name is replaced; nothing is left of it after a failure. Cancelled. `copied` is told how many
// bytes are, of how many.
Result<void>
copyFile(const std::filesystem::path &file, const std::filesystem::path &copy,
         const std::stop_token &stop = {},
         const std::function<void(std::uint64_t done, std::uint64_t total)> &copied = {});

} // namespace store
