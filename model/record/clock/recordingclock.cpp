// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/recordingclock.h"

#include "model/camera/steadyclock.h"

#include <chrono>
#include <limits>

namespace model {

// Of a few readings, the least interrupted.
double RecordingClock::readOffset()
{
    double best = 0;
    double bestSpan = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 5; ++i) {
        const double before = steadySeconds();
        const double unixTime =
            std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
                .count();
        const double after = steadySeconds();
        if (after - before >= bestSpan)
            continue;
        bestSpan = after - before;
        best = unixTime - (before + after) / 2;
    }
    return best;
}

} // namespace model
