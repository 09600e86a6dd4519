// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/operate/progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

// Something that is not as it should be, or not as one would expect it.
struct Finding
{
    enum class Weight {
        Problem, // frames or data are lost, doubtful or not finished
        Remark, // allowed by the format, or harmless
    };

    Weight weight = Weight::Problem;
    std::optional<int> chunk; // empty: of the whole store
    std::optional<FrameIndex> frame; // the first it is about
    std::int64_t frames = 0; // that follow each other from there; 0: not about single ones
    Error error;
};

// What a store is found to be, with all its frames decoded.
struct Verification
{
    std::vector<Finding> findings; // of the whole store, then in order of chunk
    std::int64_t frames = 0; // that the index lists
    std::int64_t badFrames = 0; // of them, that cannot be shown
    int chunks = 0;

    bool isGood() const; // without a problem
};

// Decodes every frame and compares what comes out with the index; looks at names, numbers, times,
// extra data and `.index.sqlite` too. Writes nothing. `stop`: Cancelled, soon.
Result<Verification> verify(const std::filesystem::path &path, const Progress &progress = {},
                            const std::stop_token &stop = {});

} // namespace store
