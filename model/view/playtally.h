// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace model {

// What became of the frames that playing passed since it began. Each is shown, skipped or unreadable;
// the one playing began with is not counted.
struct PlayTally
{
    // A picture this long after its time is late: about a refresh of the screen.
    static constexpr double lateSeconds = 0.02;

    std::int64_t shown = 0; // its picture, or a key frame in its place, was given to the screen
    std::int64_t skipped = 0; // its time passed before it could be asked for: decoding took too
        // long, or the speed is more than a screen shows
    std::int64_t unreadable = 0; // it could not be decoded, or is in a chunk of which none can be
    std::int64_t late = 0; // of those shown: more than lateSeconds after their time
    bool operator==(const PlayTally &) const = default;
};

} // namespace model
