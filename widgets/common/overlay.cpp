// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/overlay.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace widgets {

namespace {

constexpr double chipOpacity = 0.88;
constexpr double headlineScale = 1.25;

QRect textRect(const QFontMetrics &metrics, const QRect &area, const QString &text)
{
    return metrics.boundingRect(area, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text);
}

} // namespace

void paintChip(QPainter &painter, const QWidget &widget, const QString &text, Qt::Alignment corner)
{
    const QFontMetrics metrics = widget.fontMetrics();
    const int padding = metrics.height() / 3;
    const QSize size(metrics.horizontalAdvance(text) + 3 * padding, metrics.height() + padding);
    const QRect area = widget.rect().adjusted(padding, padding, -padding, -padding);
    const QRect chip = QStyle::alignedRect(widget.layoutDirection(), corner, size, area);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = widget.palette().color(QPalette::ToolTipBase);
    ground.setAlphaF(chipOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(chip, padding, padding);
    painter.setPen(widget.palette().color(QPalette::ToolTipText));
    painter.drawText(chip, Qt::AlignCenter, text);
    painter.restore();
}

void paintMessage(QPainter &painter, const QWidget &widget, const QRect &area, const QString &title,
                  const QString &text)
{
    QFont headline = widget.font();
    headline.setPointSizeF(headline.pointSizeF() * headlineScale);
    headline.setBold(true);
    const int unit = widget.fontMetrics().height();
    const QRect inner = area.adjusted(unit, unit, -unit, -unit);
    const QRect titleRect = title.isEmpty() ? QRect(inner.topLeft(), QSize(inner.width(), 0))
                                            : textRect(QFontMetrics(headline), inner, title);
    const int gap = title.isEmpty() || text.isEmpty() ? 0 : unit / 2;
    const QRect bodyRect = textRect(widget.fontMetrics(), inner, text);
    const int height = titleRect.height() + gap + (text.isEmpty() ? 0 : bodyRect.height());
    const int top = inner.top() + qMax(0, (inner.height() - height) / 2);

    painter.save();
    constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    painter.setPen(widget.palette().color(QPalette::WindowText));
    painter.setFont(headline);
    painter.drawText(QRect(inner.left(), top, inner.width(), titleRect.height()), flags, title);
    painter.setFont(widget.font());
    painter.drawText(
        QRect(inner.left(), top + titleRect.height() + gap, inner.width(), bodyRect.height()),
        flags, text);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QWidget &widget, const QRectF &area)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(widget.palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3);
    painter.restore();
}

} // namespace widgets
