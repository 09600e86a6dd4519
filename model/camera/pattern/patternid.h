// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <cstdint>
#include <optional>

class QString;

namespace model {

// What the ID of a test-pattern camera says.
struct PatternId
{
    CameraFormat format;
    std::int64_t dropEvery = 0; // leave out every Nth frame number; 0: none
    bool fast = false; // as fast as it is taken
    bool operator==(const PatternId &) const = default;
};

// "pattern:WIDTHxHEIGHT@FPS" with options ",gray" ",color" ",gray16" ",drop=N" ",fast", each kind at
// most once. Width 16 .. 8192, height 5 .. 8192, FPS over 0 up to 10000, N from 2. Empty if `id` is
// anything else.
std::optional<PatternId> parsePatternId(const QString &id);

} // namespace model
