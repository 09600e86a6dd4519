// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace store {

// How the frames of inserted videos are numbered and timed. A video that has an index of its own beside
// it, NAME.npz or NAME.yaml, brings its numbers and times along, unless anything is given here.
struct InsertOptions
{
    std::optional<FrameNumber> firstNumber; // empty: after the store's last frame
    std::optional<FrameTime> firstTime; // empty: an interval after the store's last frame
    double frameRate = 0.0; // per second; 0: the store's own
};

// A video that is a chunk of the store now.
struct Insertion
{
    std::filesystem::path video;
    int chunk = 0;
    std::int64_t frames = 0;
    FrameNumber firstNumber;
    FrameNumber lastNumber;
    bool wasThere = false; // as this chunk, byte for byte: nothing was done
};

// Copies videos into a VideoImgStore as its next chunks. All are looked at before the first is copied:
// their container, picture size and count of frames. The videos themselves stay where they are.
//
// InvalidArgument where a video does not fit or no time is known; Busy; where an index of the store cannot
// be read, and not all three options are given, the reason. Each chunk appears in one step,
// its index last. Cut off at any moment, it can be run again: a video that is a chunk already is not
// taken twice, and one whose index was not written yet gets it.
Result<std::vector<Insertion>> insert(const std::filesystem::path &path,
                                      std::span<const std::filesystem::path> videos,
                                      const InsertOptions &options = {},
                                      const Progress &progress = {},
                                      const std::stop_token &stop = {});

} // namespace store
