// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"
#include "widgets/common/framelookup.h"

#include <utility>

class QFontMetrics;

namespace widgets {

// A frame and its time, for where that was looked up before.
struct FramePlace
{
    store::FrameIndex index;
    double seconds = 0.0; // since the Unix epoch; may be no number
};

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
    // The part of it that `axis` shows, from pixel `left` on.
    TimelineScale(const FrameLookup &frames, const model::TimeAxis &axis, int left);

    // What the whole recording takes, over `width` pixels.
    static model::TimeAxis wholeAxis(const FrameLookup &frames, model::TimeAxis::Unit unit,
                                     int width);

    const model::TimeAxis &axis() const { return m_axis; }
    int left() const { return m_left; }
    int right() const { return m_left + m_axis.width(); }

    // Of the first and the last frame that is shown, or of the axis' ends. REQUIRES: there are frames.
    std::pair<double, double> times() const;
    double timeToX(double seconds) const; // on an axis of indexes: of the frame nearest in time

    double valueToX(double value) const; // an index or seconds, as the axis has it
    double xToValue(double x) const;
    // The middle of an index, or its time; the end of the axis for an index behind the last, its
    // begin for a time that is none. May lie outside the axis.
    double toX(store::FrameIndex index) const;
    double placeToX(const FramePlace &place) const;
    double toValue(store::FrameIndex index) const; // what toX() is of
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
