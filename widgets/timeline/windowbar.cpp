// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/windowbar.h"

#include "model/axis/timewindow.h"
#include "widgets/common/tints.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr double leastThumb = 18; // pixels
constexpr double endReach = 5;

} // namespace

QRectF WindowBar::thumb(const TimelineScale &whole, const model::TimeWindow &window,
                        const QRect &bar)
{
    const double left = whole.valueToX(window.begin());
    const double right = whole.valueToX(window.end());
    const double missing = std::max(0.0, leastThumb - (right - left)) / 2;
    const double width = right - left + 2 * missing;
    const double start = std::clamp(left - missing, double(bar.left()),
                                    std::max<double>(bar.left(), bar.right() + 1 - width));
    return {start, double(bar.top()), width, double(bar.height())};
}

void WindowBar::paint(QPainter &painter, const QPalette &palette, const QRectF &thumb,
                      const QRect &bar, bool isLit)
{
    const QColor ground = palette.color(QPalette::Window);
    const QColor ink = palette.color(QPalette::WindowText);
    const double radius = bar.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(ground, ink, 0.12));
    painter.drawRoundedRect(bar, radius, radius);
    painter.setBrush(blended(ground, palette.color(QPalette::Highlight), isLit ? 1.0 : 0.8));
    painter.drawRoundedRect(thumb, radius, radius);
    painter.setBrush(Qt::NoBrush);
}

std::optional<WindowBar::Part> WindowBar::partAt(double x, const QRectF &thumb)
{
    const double reach = std::min(endReach, thumb.width() / 4);
    if (x < thumb.left() - endReach || x > thumb.right() + endReach)
        return std::nullopt;
    if (x < thumb.left() + reach)
        return Part::Begin;
    return x > thumb.right() - reach ? Part::End : Part::Middle;
}

void WindowBar::press(double x, const TimelineScale &whole, model::TimeWindow &window,
                      const QRect &bar)
{
    m_part = partAt(x, thumb(whole, window, bar));
    const double value = whole.xToValue(x);
    if (!m_part) {
        window.scroll(value - (window.begin() + window.end()) / 2);
        m_part = Part::Middle;
    }
    m_grip = value - (*m_part == Part::End ? window.end() : window.begin());
}

void WindowBar::move(double x, const TimelineScale &whole, model::TimeWindow &window) const
{
    if (!m_part)
        return;
    const double value = whole.xToValue(x) - m_grip;
    if (*m_part == Part::Begin)
        window.show(std::min(value, window.end()), window.end());
    else if (*m_part == Part::End)
        window.show(window.begin(), std::max(value, window.begin()));
    else
        window.scroll(value - window.begin());
}

} // namespace widgets
