// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace widgets {

// The questions a view asks about the frames of the open recording. Filled by the owner, mostly
// from the store's index; all functions are set where count > 0, and answer at once.
struct FrameLookup
{
    std::int64_t count = 0;
    std::function<store::FrameId(store::FrameIndex)> frame; // REQUIRES: 0 <= index < count
    std::function<std::optional<store::FrameIndex>(store::FrameNumber)> findNumber;
    std::function<std::optional<store::FrameIndex>(store::FrameNumber)> nearestNumber;
    std::function<std::optional<store::FrameIndex>(store::FrameTime)> nearestTime;

    bool isEmpty() const { return count <= 0; }
};

} // namespace widgets
