// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/framesource.h"
#include "store/operate/progress.h"

#include <filesystem>
#include <stop_token>

namespace store {

// Writes frames of what lies at `source` into a new store in `directory`, as convert() says.
Result<Conversion> rewrite(FrameSource &frames, const std::filesystem::path &source,
                           const std::filesystem::path &directory, const ConvertOptions &options,
                           const Progress &progress, const std::stop_token &stop);

} // namespace store
