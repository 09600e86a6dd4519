// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/zonetime.h"
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

// Paints what of a timeline does not move with the position: track, chunks, gaps, late
// frames, ticks.
//
// Made for one picture; what it refers to outlives it.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const QPalette &palette, const TimelineScale &scale,
                    const QRect &track);

    void paintTrack();
    void paintChunks(const TimelineContent &content);
    void paintTiming(const model::TimingReport &timing, const FrameColumns &columns);
    void paintTicks(const model::ZoneTime &zone, int top); // from `top` down

private:
    QRectF stretch(const TimelineContent::Chunk &chunk) const;
    void paintWhole(const QRectF &stretch, bool withBorder);
    void paintBroken(const QRectF &stretch);
    void paintGap(int x);
    void paintAtFoot(int x, double height, const QColor &colour);
    void paintTick(int x, int top, const QString &label, bool major);

    QPainter &m_painter;
    const QPalette &m_palette;
    const TimelineScale &m_scale;
    QRect m_track;
};

} // namespace widgets
