// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/timeaxis.h"
#include "widgets/view/framelookup.h"

class QFontMetrics;

namespace widgets {

// The frames of a recording along an axis. A plain value.
//
// Frames stand at their index or at their time. Where the times cannot serve (not finite, not
// rising from the first frame to the last) an axis of seconds becomes one of indexes.
class TimelineScale
{
public:
    TimelineScale() = default;
    // The whole recording over `width` pixels, from pixel `left` on.
    TimelineScale(const FrameLookup &frames, model::TimeAxis::Unit unit, int left, int width);

    const model::TimeAxis &axis() const { return m_axis; }
    int left() const { return m_left; }
    int right() const { return m_left + m_axis.width(); }

    double valueToX(double value) const; // an index or seconds, as the axis has it
    double xToValue(double x) const;
    // The middle of an index, or its time; the end for an index behind the last.
    double toX(store::FrameIndex index) const;
    store::FrameIndex toIndex(double x) const; // the nearest frame; REQUIRES: there are frames

private:
    FrameLookup m_frames;
    model::TimeAxis m_axis;
    int m_left = 0;
};

// The room to be left on each side of a track for half a handle: the same for timeline and plots, so
// that they line up.
int trackMargin(const QFontMetrics &metrics);

} // namespace widgets
