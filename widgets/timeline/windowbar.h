// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/axis/timelinescale.h"

#include <QPalette>
#include <QRect>

#include <optional>

class QPainter;

namespace model {
class TimeWindow;
}

namespace widgets {

// A bar under an overview, with a thumb where the window of time lies; dragging the thumb moves the
// window, dragging one of its ends makes it longer or shorter.
class WindowBar
{
public:
    enum class Part { Begin, End, Middle };

    // The thumb in `bar`, never too narrow to be caught.
    static QRectF thumb(const TimelineScale &whole, const model::TimeWindow &window,
                        const QRect &bar);
    static void paint(QPainter &painter, const QPalette &palette, const QRectF &thumb,
                      const QRect &bar, bool isLit);
    // Which part of the thumb a mouse at `x` is on; empty beside it.
    static std::optional<Part> partAt(double x, const QRectF &thumb);

    // A drag from x on; beside the thumb it first moves the window's middle there.
    void press(double x, const TimelineScale &whole, model::TimeWindow &window, const QRect &bar);
    void move(double x, const TimelineScale &whole, model::TimeWindow &window) const;
    void release() { m_part.reset(); }
    bool isDragging() const { return m_part.has_value(); }

private:
    std::optional<Part> m_part;
    double m_grip = 0.0; // value under the mouse, minus the window's begin or end
};

} // namespace widgets
