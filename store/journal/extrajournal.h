// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/value.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// One row of extra data as a line of the journal: eight hexadecimal digits of the checksum of the
// JSON text, a blank, the text, a line feed.
std::string packExtraRow(const Value &row);

// Every whole row up to the first line that is not as it should be.
std::vector<Value> parseExtraRows(std::string_view text);

// Rows that belong to a frame from `end` on, which was lost, keep its number and time; their
// frame_index becomes NaN, as for rows that belong to no frame.
void detachRows(Value &rows, FrameIndex end);

// No rows if there is no such file. TooLarge beyond 256 MiB.
Result<std::vector<Value>> readExtraJournal(const std::filesystem::path &file);

} // namespace store
