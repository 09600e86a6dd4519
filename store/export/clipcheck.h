// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/marklist.h"
#include "store/export/packetdigest.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace store {

enum class DigestOf { Times, TimesAndBytes };

// Reads a finished clip, which ends in .mp4, .mkv, .avi or .gif, from its start to its end: whether its packets
// are those. Io if not.
Result<void> checkClipPackets(const std::filesystem::path &clip, const PacketDigest &packets,
                              DigestOf digestOf, const Progress &progress,
                              const std::stop_token &stop);

// Whether a decoded picture, known by `mark`, is the one with the mark at `place`, exactly or as well as
// what was coded with loss can be and no nearer to the one before or after. Io if not.
Result<void> comparePicture(const std::filesystem::path &clip, const PictureMark &mark,
                            MarkList &marks, std::int64_t place, bool isExact);

// Decodes it: whether picture k is the one with mark k. Io if not.
Result<void> checkClipPictures(const std::filesystem::path &clip, MarkList &marks, bool isExact,
                               const Progress &progress, const std::stop_token &stop);

} // namespace store
