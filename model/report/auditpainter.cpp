// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/auditpainter.h"

#include "model/data/seriesgaps.h"
#include "model/record/audit/auditfigures.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace model {

namespace {

constexpr double leastCauseWidth = 2; // pixels
constexpr double longestStep = 2.5; // usual ones; then nothing was recorded

std::int64_t droppedAt(const AuditTrail::Point &point)
{
    return std::accumulate(point.dropped.begin(), point.dropped.end(), std::int64_t(0));
}

double usualStep(const AuditTrail &trail)
{
    std::vector<double> times;
    for (const AuditTrail::Point &point : trail.points)
        times.push_back(point.begin);
    const std::vector<std::int64_t> noFrames(times.size(), -1);
    return seriesGaps(times, noFrames, 0).usual;
}

// One picture of it.
class AuditPicture
{
public:
    AuditPicture(QPainter &painter, const QRectF &all, const AuditColours &colours,
                 const AuditTrail &trail)
        : m_painter(painter)
        , m_metrics(painter.fontMetrics())
        , m_all(all)
        , m_area(AuditPainter::area(all, painter.fontMetrics()))
        , m_colours(colours)
        , m_trail(trail)
    {}

    void paintDrops()
    {
        QRectF part = m_area;
        part.setTop(part.top() + 1.2 * m_metrics.height());
        part.setBottom(m_area.center().y() - m_metrics.height() / 4);
        std::int64_t most = 0;
        for (const AuditTrail::Point &point : m_trail.points)
            most = std::max(most, droppedAt(point));
        paintPart(part, AuditPainter::tr("Dropped frames"), most);
        for (const AuditTrail::Point &point : m_trail.points)
            if (most > 0)
                paintBar(part, point, static_cast<double>(most));
    }

    void paintQueue()
    {
        QRectF part = m_area;
        part.setTop(m_area.center().y() + 1.2 * m_metrics.height());
        std::int64_t most = 0;
        for (const AuditTrail::Point &point : m_trail.points)
            most = std::max(most, point.fullestQueue);
        paintPart(part, AuditPainter::tr("Frames in the queue"), most);
        if (most > 0)
            paintLine(part, static_cast<double>(most));
    }

    // Of the causes that there were.
    void paintLegend()
    {
        const double line = m_metrics.height();
        const double top = m_all.top() + line * 0.4;
        double x = m_area.left();
        for (std::size_t cause = 0; cause < AuditTrail::causeCount; ++cause) {
            const bool isThere =
                std::any_of(m_trail.drops.begin(), m_trail.drops.end(),
                            [cause](const auto &drop) { return drop.frames[cause] > 0; });
            if (!isThere)
                continue;
            const QString name = AuditFigures::nameOf(static_cast<AuditTrail::Cause>(cause));
            m_painter.fillRect(QRectF(x, top, line * 0.6, line * 0.6), m_colours.causes[cause]);
            m_painter.setPen(m_colours.ink);
            m_painter.drawText(QPointF(x + line * 0.8, top + m_metrics.ascent() * 0.75), name);
            x += line * 1.8 + m_metrics.horizontalAdvance(name);
        }
    }

    void paintTimes(const ZoneTime &zone)
    {
        const QRectF below(m_area.left(), m_area.bottom(), m_area.width(),
                           m_all.bottom() - m_area.bottom());
        m_painter.setPen(m_colours.labels);
        m_painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                           zone.dateTimeText({m_trail.points.front().begin}, 0));
        m_painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                           zone.dateTimeText({m_trail.points.back().end}, 0));
    }

private:
    double toX(double seconds) const { return AuditPainter::toX(m_trail, m_area, seconds); }

    // Its name above, the highest value at the left.
    void paintPart(const QRectF &part, const QString &name, std::int64_t highest)
    {
        const double line = m_metrics.height();
        m_painter.fillRect(part, m_colours.ground);
        m_painter.setPen(m_colours.labels);
        m_painter.drawText(QRectF(part.left(), part.top() - 1.1 * line, part.width(), line),
                           Qt::AlignLeft | Qt::AlignVCenter, name);
        const QRectF label(m_all.left(), part.top(), part.left() - m_all.left() - line / 3, line);
        m_painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                           QLocale().toString(qlonglong(highest)));
        m_painter.drawText(label.translated(0, part.height() - line),
                           Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(0));
        m_painter.setPen(QPen(m_colours.lines, 1));
        m_painter.drawLine(part.bottomLeft(), part.bottomRight());
    }

    void paintBar(const QRectF &part, const AuditTrail::Point &point, double most)
    {
        const double left = toX(point.begin);
        const double width = std::max(leastCauseWidth, toX(point.end) - left);
        double y = part.bottom();
        for (std::size_t cause = 0; cause < AuditTrail::causeCount; ++cause) {
            const double height = part.height() * static_cast<double>(point.dropped[cause]) / most;
            m_painter.fillRect(QRectF(left, y - height, width, height), m_colours.causes[cause]);
            y -= height;
        }
    }

    void paintLine(const QRectF &part, double most)
    {
        const double usual = usualStep(m_trail);
        const AuditTrail::Point *last = nullptr;
        QPainterPath line;
        for (const AuditTrail::Point &point : m_trail.points) {
            const double fill = static_cast<double>(point.fullestQueue) / most;
            const QPointF place(toX(point.begin), part.bottom() - part.height() * fill);
            if (!last || point.begin - last->begin > longestStep * usual)
                line.moveTo(place);
            line.lineTo(place);
            last = &point;
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.strokePath(line, QPen(m_colours.ink, 1));
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    QPainter &m_painter;
    QFontMetricsF m_metrics;
    QRectF m_all;
    QRectF m_area;
    const AuditColours &m_colours;
    const AuditTrail &m_trail;
};

} // namespace

QRectF AuditPainter::area(const QRectF &all, const QFontMetrics &metrics)
{
    const double line = metrics.height();
    const double left = metrics.horizontalAdvance(QStringLiteral("000,000")) + line / 2;
    return all.adjusted(left, 1.5 * line, -line, -1.5 * line);
}

double AuditPainter::toX(const AuditTrail &trail, const QRectF &area, double seconds)
{
    const double begin = trail.points.front().begin;
    const double span = std::max(1.0, trail.points.back().end - begin);
    return area.left() + area.width() * (seconds - begin) / span;
}

void AuditPainter::paint(QPainter &painter, const QRectF &all, const AuditColours &colours,
                         const AuditTrail &trail, const ZoneTime &zone)
{
    AuditPicture picture(painter, all, colours, trail);
    picture.paintDrops();
    picture.paintQueue();
    picture.paintLegend();
    picture.paintTimes(zone);
}

} // namespace model
