// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <nlohmann/json.hpp>

namespace store {

// A tree of plain data: user metadata, rows of extra data. Maps keep their order. Doubles may be
// NaN or infinite, although JSON has no word for it: write with toJson() of extra/jsonrows.h where
// that matters.
using Value = nlohmann::ordered_json;

} // namespace store
