// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/view/timelinecontent.h"
#include "widgets/view/timelinescale.h"

#include <QPalette>
#include <QRect>

class QPainter;

namespace model {
struct TimingReport;
}

namespace widgets {

class FrameColumns;

// Paints what of a timeline's track does not move with the position: chunks, gaps, late frames.
//
// Made for one picture; what it refers to outlives it.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const QPalette &palette, const TimelineScale &scale,
                    const QRect &track);

    void paintTrack();
    void paintChunks(const TimelineContent &content);
    void paintFrames(); // each one, where they stand far enough apart
    void paintTiming(const model::TimingReport &timing, const FrameColumns &columns);

private:
    QRectF stretch(const TimelineContent::Chunk &chunk) const;
    void paintWhole(const QRectF &stretch, bool withBorder);
    void paintBroken(const QRectF &stretch);
    void paintGap(int x);
    void paintAtFoot(int x, double height, const QColor &colour);

    QPainter &m_painter;
    const QPalette &m_palette;
    const TimelineScale &m_scale;
    QRect m_track;
};

} // namespace widgets
