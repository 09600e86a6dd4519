// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/clippicture.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>

namespace store {

// Reads a finished clip, which ends in .mp4, .mkv or .avi, from its start to its end: whether it has one
// packet for each of these times, in ticks of the file. Io if not.
Result<void> checkClipTimes(const std::filesystem::path &clip, std::span<const std::int64_t> times,
                            const std::stop_token &stop);

// Decodes it: whether picture k is the one with mark k, exactly or as well as what was coded with loss
// can be and no nearer to the one before or after. Io if not.
Result<void> checkClipPictures(const std::filesystem::path &clip,
                               std::span<const PictureMark> marks, bool isExact,
                               const Progress &progress, const std::stop_token &stop);

} // namespace store
