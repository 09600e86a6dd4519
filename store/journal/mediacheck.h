// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/journal/journal.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <stop_token>

namespace store {

struct Metadata;

// How many of the frames that `records` tell of, from the first one on, the chunk's video or folder
// holds exactly as the journal describes them: each picture has the size and the checksum noted
// down. Reads them all, but for the first `trusted`, which were verified before. 0 where `media` is
// missing or makes no sense; Cancelled; the system's errors.
Result<std::size_t> verifiedFrames(const std::filesystem::path &media, const Metadata &metadata,
                                   std::span<const JournalRecord> records,
                                   const std::stop_token &stop = {}, std::size_t trusted = 0);

// Whether a video holds no picture at all, not even part of one: it was only begun.
bool isEmptyVideo(const std::filesystem::path &media);

} // namespace store
