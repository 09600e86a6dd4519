// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace store {

// What a chunk's index says: a row per frame, in order. Both columns are equally long.
struct IndexColumns
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times; // seconds since the Unix epoch, as written; may be NaN
};

// Reads NAME.npz or NAME.yaml by its extension. Bounded; Python objects in it are never touched.
// Corrupt if the columns differ in length, are no plain columns or hold what is no frame number.
Result<IndexColumns> readIndexFile(const std::filesystem::path &file);

} // namespace store
