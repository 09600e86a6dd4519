// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/axis/timelinescale.h"
#include "widgets/timeline/timelinecontent.h"

#include <QPalette>
#include <QRect>

#include <vector>

class QPainter;
class QPixmap;

namespace model {
class FrameSet;
struct AuditTrail;
struct TimingReport;
} // namespace model

namespace widgets {

class FrameColumns;
class MarkSpans;

// Paints what of a timeline's track does not move with the position: chunks, gaps and their causes,
// late frames, marks.
//
// Made for one picture; what it refers to outlives it.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const QPalette &palette, const TimelineScale &scale,
                    const QRect &track);

    void paintTrack();
    void paintChunks(const TimelineContent &content);
    // The time in which there are no frames, where it is wide enough to be seen.
    void paintHoles(const model::FrameSet &breaks, const FrameColumns &columns);
    void paintFrames(); // each one, where they stand far enough apart
    void paintTiming(const model::TimingReport &timing, const FrameColumns &columns);
    void paintAudit(const model::AuditTrail &audit, const FrameColumns &columns);
    void paintMarks(const MarkSpans &marks, const FrameColumns &columns);

private:
    QRectF stretch(const TimelineContent::Chunk &chunk) const;
    void paintWhole(const QRectF &stretch, bool withBorder);
    void paintBroken(const QRectF &stretch);
    void paintGaps(const std::vector<int> &places); // the pixel columns that have some, rising
    void paintCause(const model::FrameSet &frames, const FrameColumns &columns, double row,
                    const QColor &colour);
    void paintWedge(double middle, double notch, const QColor &colour);
    struct Rows
    {
        double top;
        double bottom;
    };
    // Each: `has` says it of every pixel column.
    void paintRuns(const std::vector<bool> &has, const Rows &rows, const QColor &colour);
    void paintNoted(const std::vector<bool> &has);
    void paintFlags(const std::vector<bool> &has, const QColor &colour);
    QPixmap pennantOf(const QColor &colour) const;

    QPainter &m_painter;
    const QPalette &m_palette;
    const TimelineScale &m_scale;
    QRect m_track;
};

} // namespace widgets
