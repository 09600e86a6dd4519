// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace store {

struct Metadata;

// Writes `.index.sqlite` of the store in `directory` from its chunks' index files, for programs that
// use it; replaces one that is there, in one step, once the new one is on the disk.
//
// Returns why chunks were left out: those without an index, or with a damaged one.
Result<std::vector<Error>> writeSqliteIndex(const std::filesystem::path &directory,
                                            const Metadata &metadata,
                                            const std::stop_token &stop = {});

} // namespace store
