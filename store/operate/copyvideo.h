// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/convert.h"
#include "store/operate/videofacts.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace store {

// Why a video cannot be the one chunk of such a store as it is; empty if it can.
std::optional<std::string> whyNotCopied(const VideoFacts &facts, const ConvertOptions &options);

// Makes a store in `directory` whose only chunk is the video, byte for byte. What was copied is opened
// again, and has to have the same frames.
// REQUIRES: nothing stands against it.
Result<Conversion> copyVideo(const std::filesystem::path &file,
                             const std::filesystem::path &directory, const ConvertOptions &options,
                             const Progress &progress, const std::stop_token &stop);

} // namespace store
