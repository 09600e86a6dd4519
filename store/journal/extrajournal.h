// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/value.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// One row of extra data as a line of the journal: eight hexadecimal digits of the checksum of the
// JSON text, a blank, the text, a line feed.
std::string packExtraRow(const Value &row);

// Every whole row up to the first line that is not as it should be.
std::vector<Value> parseExtraRows(std::string_view text);

// A row that belongs to a frame from `end` on, which was lost, keeps its number and time; its
// frame_index becomes NaN, as for rows that belong to no frame.
void detachRow(Value &row, FrameIndex end);

// Calls `take` with each row that parseExtraRows() would give, until it returns false. Only a piece of
// the file is in memory. No rows if there is no such file; the system's errors.
Result<void> forEachJournalRow(const std::filesystem::path &file,
                               const std::function<bool(Value &&)> &take);

} // namespace store
