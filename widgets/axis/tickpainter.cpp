// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/tickpainter.h"

#include "widgets/common/tints.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace widgets {

void paintTicks(QPainter &painter, const QPalette &palette, const TimelineScale &scale,
                const QList<Tick> &ticks, int top, int width)
{
    const QFontMetrics metrics(painter.font());
    const QColor ink = palette.color(QPalette::WindowText);
    const QColor muted = blended(palette.color(QPalette::Window), ink, 0.72);
    const int length = metrics.height() / 4;
    // An index is marked in its middle.
    const double shift = scale.axis().unit() == model::TimeAxis::Unit::Index ? 0.5 : 0.0;
    for (const Tick &tick : ticks) {
        const int x = static_cast<int>(std::lround(scale.valueToX(tick.value + shift)));
        painter.setPen(tick.major ? ink : muted);
        painter.drawLine(x, top, x, top + length);
        const int textWidth = metrics.horizontalAdvance(tick.label);
        const int left = std::clamp(x - textWidth / 2, 0, std::max(0, width - textWidth - 1));
        painter.drawText(QRect(left, top + length, textWidth + 1, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, tick.label);
    }
}

} // namespace widgets
