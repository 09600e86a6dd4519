// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/histogrampainter.h"

#include "model/axis/numberticks.h"
#include "model/report/histogramscale.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr double leastBarWidth = 1.5;

// Of a power of ten below 10^10.
QString countText(std::int64_t count)
{
    if (count < 100000)
        return QLocale().toString(qlonglong(count));
    const auto exponent = std::lround(std::log10(static_cast<double>(count)));
    constexpr char16_t superscriptZero = 0x2070; // from 4 on the digits stand in a row
    return QStringLiteral("10") + QChar(static_cast<char16_t>(superscriptZero + exponent));
}

// Lines at powers of ten, labelled at the left.
void paintCounts(QPainter &painter, const QRectF &area, double left,
                 const HistogramColours &colours, const HistogramScale &scale)
{
    const QFontMetricsF metrics(painter.font());
    double lastY = area.bottom() + metrics.height();
    for (std::int64_t count = 1; count <= scale.highest() && count < 10000000000; count *= 10) {
        const double y = std::round(scale.toY(count));
        if (lastY - y < metrics.height())
            continue;
        lastY = y;
        painter.setPen(QPen(colours.lines, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.labels);
        painter.drawText(QRectF(left, y - metrics.height() / 2,
                                area.left() - left - metrics.height() / 3, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, countText(count));
    }
}

// What the bars at the ends count, below them, in the axis' unit: they stand for no place on the axis.
// Returns where that begins at the right.
double paintEnds(QPainter &painter, const QRectF &row, const HistogramScale &scale, double unit)
{
    const QFontMetricsF metrics(painter.font());
    const auto paint = [&](const QString &text, double right) {
        const double width = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(right - width, row.top(), width, row.height()),
                         Qt::AlignCenter | Qt::TextDontClip, text);
        return right - width;
    };
    if (scale.from(0) < 0)
        paint(QStringLiteral("< 0"), scale.bar(0).center().x());
    if (scale.count(scale.barCount() - 1) == 0)
        return row.right() + row.width(); // there is none
    const QString reach = QLocale().toString(scale.reach() / unit, 'g', 4);
    return paint(QStringLiteral("> ") + reach, row.right());
}

void paintIntervals(QPainter &painter, const QRectF &area, const HistogramColours &colours,
                    const HistogramScale &scale)
{
    const QFontMetricsF metrics(painter.font());
    const bool inMilliseconds = scale.reach() < 10;
    const double unit = inMilliseconds ? 1e-3 : 1.0;
    const double room = metrics.horizontalAdvance(QStringLiteral("0000.00"));
    const double last = scale.reach() / unit;
    const int most = std::clamp(static_cast<int>(area.width() / (1.5 * room)), 1, 8);
    painter.setPen(colours.labels);
    const QRectF row(area.left(), area.bottom() + metrics.height() / 4, area.width(),
                     metrics.height());
    const double end = paintEnds(painter, row, scale, unit) - metrics.averageCharWidth();
    for (const Tick &tick : numberTicks(0, last, most)) {
        const double x = scale.toX(tick.value * unit);
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, row.top()));
        if (x + metrics.horizontalAdvance(tick.label) / 2 < end)
            painter.drawText(QRectF(x - room, row.top(), 2 * room, row.height()),
                             Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, tick.label);
    }
    painter.drawText(QRectF(area.left(), area.bottom() + 1.25 * metrics.height(), area.width(),
                            metrics.height()),
                     Qt::AlignCenter | Qt::TextDontClip,
                     inMilliseconds ? HistogramPainter::tr("Interval in milliseconds")
                                    : HistogramPainter::tr("Interval in seconds"));
}

void paintBars(QPainter &painter, const HistogramColours &colours, const HistogramScale &scale,
               double lateFrom)
{
    for (int i = 0; i < scale.barCount(); ++i) {
        QRectF bar = scale.bar(i);
        if (bar.isEmpty())
            continue;
        const double missing = std::max(0.0, leastBarWidth - bar.width()) / 2;
        bar.adjust(-missing, 0, missing, 0);
        painter.fillRect(bar, scale.from(i) >= lateFrom || scale.from(i) < 0 ? colours.late
                                                                             : colours.bars);
    }
}

// Where frames begin to be late.
void paintLimit(QPainter &painter, const QRectF &area, const HistogramColours &colours, double x)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(QPen(colours.late, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    //: Right of a line in a histogram of intervals: these frames are late
    const QString text = HistogramPainter::tr("late");
    painter.drawText(QPointF(x + metrics.height() / 4, area.top() + metrics.ascent()), text);
}

} // namespace

QRectF HistogramPainter::barArea(const QRectF &all, const QFontMetrics &metrics)
{
    const double left = metrics.horizontalAdvance(QStringLiteral("00,000")) + metrics.height() / 2;
    return all.adjusted(left, metrics.height() / 2, -metrics.height(), -2.4 * metrics.height());
}

void HistogramPainter::paint(QPainter &painter, const QRectF &all, const HistogramColours &colours,
                             const TimingReport &report)
{
    const QRectF area = barArea(all, painter.fontMetrics());
    const HistogramScale scale(report.histogram, area);
    painter.fillRect(area, colours.ground);
    paintCounts(painter, area, all.left(), colours, scale);
    const double lateFrom = report.lateFactor * report.median;
    paintBars(painter, colours, scale, lateFrom);
    if (lateFrom < scale.reach())
        paintLimit(painter, area, colours, scale.toX(lateFrom));
    paintIntervals(painter, area, colours, scale);
}

} // namespace model
