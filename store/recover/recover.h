// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

// What became of a chunk that was open when the recording was interrupted.
struct RecoveredChunk
{
    int chunk = 0;
    std::int64_t frames = 0; // that it holds now
    std::int64_t lost = 0; // that the journal tells of, but that did not reach the disk
    std::vector<std::filesystem::path> setAside; // new names of what could not be verified
    // Why its journal was of no use: it was set aside, and all else left as it was.
    std::optional<Error> problem;
};

// A chunk that could not be repaired now, but perhaps another time.
struct UnrecoveredChunk
{
    int chunk = 0;
    Error error;
};

struct Recovery
{
    bool wasInterrupted = false; // else there was nothing to do
    std::vector<RecoveredChunk> chunks;
    // Chunks with pictures whose numbers and times nobody wrote down: left as they are.
    std::vector<int> withoutIndex;
    // What they need is untouched, and the store counts as interrupted until none is left.
    std::vector<UnrecoveredChunk> failed;
};

// Makes a store whole whose recorder was killed, or whose machine lost its power: every frame of the
// open chunk that its journal can vouch for gets its place in the index, the video becomes an
// ordinary one. Nothing is invented, no picture is deleted: what cannot be verified is renamed to
// NAME.damaged, but for the torn end of a video.
//
// Can be stopped, killed or refused by the system at any moment and run again. Needs less than 1 MB
// on the disk, but the size of the chunk for .avi and .mkv: DiskFull says how much, and then nothing
// of the chunk was changed. What ails one chunk keeps none of the others from being repaired. Busy while a
// program records.
Result<Recovery> recover(const std::filesystem::path &path, const std::stop_token &stop = {});

} // namespace store
