// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/convert.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace store {

class Reader;

// Whether nothing changes in the chunks that lie wholly in what was asked for, and there is one.
bool isCopyingChunks(const Reader &reader, const ConvertOptions &options);

// Makes a store of a part of another in `directory`: of the frames before the first and after the last
// whole chunk, which are written anew, and these as they are. REQUIRES: isCopyingChunks().
Result<Conversion> copyPart(const std::shared_ptr<const Reader> &reader,
                            const std::filesystem::path &directory, const ConvertOptions &options,
                            const Progress &progress, const std::stop_token &stop);

} // namespace store
