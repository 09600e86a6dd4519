// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace model {

// How frames follow each other in playing at normal speed.
struct PlayPacing
{
    static constexpr double minFramesPerSecond = 0.1;
    static constexpr double maxFramesPerSecond = 1000;

    bool everyFrame = false; // none is skipped, at a fixed rate; else the frames' own times
    double framesPerSecond = 25; // with everyFrame
    bool skipsPauses = true; // else by the frames' own times long intervals are waited out, too
    bool operator==(const PlayPacing &) const = default;
};

} // namespace model
