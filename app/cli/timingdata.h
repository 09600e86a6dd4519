// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <cstdint>

namespace model {
struct TimingReport;
}

namespace store {
class ChunkIndex;
}

namespace app {

constexpr std::int64_t mostListedFrames = 10000; // of each kind; all are counted

// What `info --json --timing` says of a store's timing. Values that are not known are null. Frames
// are known by index, number and time.
store::Value timingFigures(const model::TimingReport &report, const store::ChunkIndex &index);

// Adds to the figures where they come from: the frames of each kind, and the histogram.
void addTimingLists(const model::TimingReport &report, const store::ChunkIndex &index,
                    store::Value &figures);

} // namespace app
