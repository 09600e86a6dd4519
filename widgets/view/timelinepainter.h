// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/zonetime.h"
#include "widgets/view/timelinecontent.h"
#include "widgets/view/timelinescale.h"

#include <QPalette>
#include <QRect>

class QPainter;

namespace widgets {

// Paints what of a timeline does not move with the position: track, chunks, gaps, ticks.
//
// Made for one picture; what it refers to outlives it.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const QPalette &palette, const TimelineScale &scale,
                    const QRect &track);

    void paintTrack();
    void paintChunks(const TimelineContent &content);
    void paintGaps(const TimelineContent &content);
    void paintTicks(const model::ZoneTime &zone);

private:
    QRectF stretch(const TimelineContent::Chunk &chunk) const;
    void paintWhole(const QRectF &stretch, bool withBorder);
    void paintBroken(const QRectF &stretch);
    void paintTick(int x, const QString &label, bool major);

    QPainter &m_painter;
    const QPalette &m_palette;
    const TimelineScale &m_scale;
    QRect m_track;
};

} // namespace widgets
