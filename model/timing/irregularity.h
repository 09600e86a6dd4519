// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "model/timing/timingreport.h"

#include <QString>

#include <array>
#include <functional>
#include <memory>

namespace model {

// What can be the matter between a frame and the one before it.
enum class Irregularity { Dropped, Late, Reset, Backward };

inline constexpr std::array irregularities{Irregularity::Dropped, Irregularity::Late,
                                           Irregularity::Reset, Irregularity::Backward};

// The frames behind one.
const FrameSet &framesWith(Irregularity kind, const TimingReport &report);

// Two neighbours.
struct Neighbours
{
    store::FrameId before;
    store::FrameId frame;

    std::int64_t missing() const { return numbersBetween(before.number, frame.number); }
    double seconds() const { return frame.time.seconds - before.time.seconds; }
};

// A report together with the recording that it is about: enough to list its frames and to save it. A
// plain value for any thread.
struct ReportedRecording
{
    std::shared_ptr<const TimingReport> report; // null: there is none yet
    std::function<store::FrameId(store::FrameIndex)> frame; // REQUIRES: within the report's frames
    ZoneTime zone;
    QString name;

    // The frame at `index` and the one before it. REQUIRES: there is one.
    Neighbours at(store::FrameIndex index) const
    {
        return {frame({index.value - 1}), frame(index)};
    }
};

} // namespace model
