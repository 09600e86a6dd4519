// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// Reads a JSON array of row objects as Python writes it: bare NaN, Infinity and -Infinity are
// numbers. Calls `take` with each row as soon as it is whole; `take` returns false to stop.
//
// A text that ends early, in a row or without the closing bracket, gives every whole row and
// returns true: it was cut. A zero byte is the end: a power cut leaves them where nothing was
// written. Corrupt, with the line, if the text is no such array; TooLarge if a row is nested deeper
// than 64 or takes more memory than maxRowMemory.
Result<bool> readJsonRows(std::string_view text, const std::function<bool(Value &&)> &take);

// The same of a text that comes piece by piece, however long: never more than a piece and a row are
// in memory. `next` gives the next piece, valid until the next call; an empty one at the end.
Result<bool> readJsonRows(const std::function<std::string_view()> &next,
                          const std::function<bool(Value &&)> &take);

// About the bytes that a value takes in memory.
std::size_t memoryOf(const Value &value);

inline constexpr std::size_t maxRowMemory = std::size_t(128) << 20;

enum class NonFinite {
    Python, // NaN, Infinity, -Infinity: what Python's json and imgstore read and write
    Strict, // null, 1e999, -1e999: valid JSON for every other reader
};

// One line of JSON. Numbers read back to the same bits; text as UTF-8, with broken bytes replaced.
std::string toJson(const Value &value, NonFinite nonFinite = NonFinite::Python);

// The array of all rows, as toJson() would write it.
std::string rowsToJson(const std::vector<Value> &rows);

} // namespace store
