// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <filesystem>

namespace store {

// Writes the rows of a journal of extra data as the file `to`, in one step, however many they are.
// Those of frames from `end` on, which were lost, are detached. Without rows no file. Whether there
// are any.
Result<bool> repairExtraRows(const std::filesystem::path &journal, const std::filesystem::path &to,
                             FrameIndex end);

} // namespace store
