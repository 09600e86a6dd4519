// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/view/framelookup.h"

namespace widgets {

// Frames <-> the pixels of a track. A plain value; `frames` is copied and asked.
//
// Frames spreads the indexes evenly, Seconds the frames' times. Where the times cannot serve (not
// finite, not rising from the first to the last) Seconds works as Frames.
class TimelineScale
{
public:
    enum class Unit { Frames, Seconds };

    TimelineScale() = default;
    TimelineScale(const FrameLookup &frames, Unit unit, double left, double width);

    Unit unit() const { return m_unit; } // what is in use
    double left() const { return m_left; }
    double width() const { return m_width; }

    // The shown stretch, in indexes or seconds since the Unix epoch.
    double first() const { return m_first; }
    double last() const { return m_last; }

    double toX(store::FrameIndex index) const;
    double valueToX(double value) const; // an index, or seconds
    double xToValue(double x) const;
    store::FrameIndex toIndex(double x) const; // the nearest frame; REQUIRES: there are frames

private:
    FrameLookup m_frames;
    Unit m_unit = Unit::Frames;
    double m_left = 0.0;
    double m_width = 0.0;
    double m_first = 0.0;
    double m_last = 0.0;
};

} // namespace widgets
