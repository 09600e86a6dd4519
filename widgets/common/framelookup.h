// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace widgets {

// The questions a view asks about the frames of the open recording. Filled by the owner, mostly
// from the store's index; all functions are set where count > 0, and answer at once.
struct FrameLookup
{
    std::int64_t count = 0;
    // The smallest and the largest time, seconds since the Unix epoch; empty: those of the first and
    // the last frame.
    std::optional<std::pair<double, double>> timeRange;
    double interval = 0.0; // from frame to frame as a rule, seconds; 0: unknown
    std::function<store::FrameId(store::FrameIndex)> frame; // REQUIRES: 0 <= index < count
    std::function<std::optional<store::FrameIndex>(store::FrameNumber)> findNumber;
    std::function<std::optional<store::FrameIndex>(store::FrameNumber)> nearestNumber;
    std::function<std::optional<store::FrameIndex>(store::FrameTime)> nearestTime;
    // The times of the frames from `first` on, as many as there is room for.
    std::function<void(store::FrameIndex first, std::span<double> room)> times;

    bool isEmpty() const { return count <= 0; }
};

} // namespace widgets
