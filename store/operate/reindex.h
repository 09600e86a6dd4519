// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace store {

// What re-numbering came to.
struct Reindexing
{
    FrameIndex zero; // of the frame that has number 0
    std::int64_t renumbered = 0; // frames that got another number now
    int chunks = 0; // whose files were changed now
    std::vector<Error> leftAlone; // extra data that keep their numbers, and why
};

// Numbers the frames of a store before its only frame 0 from −k to −1; the original numbers stay in
// `_frame_number_before_reindex`, and rows of extra data follow their frames (FORMAT.md).
//
// InvalidArgument unless exactly one frame has number 0; Corrupt if a chunk's frames cannot be
// counted; Busy. Each file is replaced in one step, once the new one is on the disk. Cut off at any
// moment, it can be run again, and does what is left to do.
Result<Reindexing> reindex(const std::filesystem::path &path, const Progress &progress = {},
                           const std::stop_token &stop = {});

} // namespace store
