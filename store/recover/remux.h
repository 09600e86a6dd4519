// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/journal/journal.h"

#include <filesystem>
#include <span>

namespace store {

// Writes the first pictures of the video `from`, one per record, into a new and finished video `to`,
// and makes sure that they are what the records say. Durable on return; `to` is removed on failure.
Result<void> remux(const std::filesystem::path &from, const std::filesystem::path &to,
                   std::span<const JournalRecord> records);

} // namespace store
