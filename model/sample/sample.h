// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <stop_token>

namespace model {

// How the sample recording is made; the defaults give three minutes.
struct SampleOptions
{
    int width = 480; // pixels
    int height = 360;
    double fps = 20;
    int frames = 3600;
    int chunkSize = 1000; // frames
};

// Makes the sample recording `directory`, a store of drawn fish with extra data and some lost
// frames, and returns its path; at once if it is there already. What it leaves behind is whole or
// nothing: it is written beside `directory` under another name, and renamed when it is closed.
//
// For a worker. `done` counts the frames written. Busy: another program is making it just now.
store::Result<std::filesystem::path> makeSample(const std::filesystem::path &directory,
                                                const SampleOptions &options,
                                                const std::shared_ptr<std::atomic<int>> &done,
                                                const std::stop_token &stop);

} // namespace model
