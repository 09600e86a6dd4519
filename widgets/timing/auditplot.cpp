// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/auditplot.h"

#include "model/data/seriesgaps.h"
#include "model/record/audit/auditfigures.h"
#include "widgets/common/tints.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace widgets {

using model::AuditFigures;
using model::AuditTrail;

namespace {

constexpr double leastBarWidth = 2; // pixels

std::int64_t sum(const AuditTrail::Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
}

QColor muted(const QPalette &palette, double amount)
{
    return blended(palette.color(QPalette::Base), palette.color(QPalette::Text), amount);
}

} // namespace

AuditPlot::AuditPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void AuditPlot::setTrail(const std::shared_ptr<const AuditTrail> &trail,
                         const model::ZoneTime &zone)
{
    m_trail = trail;
    m_zone = zone;
    m_mostDropped = m_mostQueued = 0;
    std::vector<double> times;
    for (const AuditTrail::Point &point :
         trail ? trail->points : std::vector<AuditTrail::Point>()) {
        times.push_back(point.begin);
        m_mostDropped = std::max(m_mostDropped, sum(point.dropped));
        m_mostQueued = std::max(m_mostQueued, point.fullestQueue);
    }
    const std::vector<std::int64_t> noFrames(times.size(), -1);
    m_usualStep = model::seriesGaps(times, noFrames, 0).usual;
    update();
}

QSize AuditPlot::sizeHint() const
{
    return {fontMetrics().height() * 30, fontMetrics().height() * 16};
}

QSize AuditPlot::minimumSizeHint() const
{
    return {fontMetrics().height() * 16, fontMetrics().height() * 12};
}

bool AuditPlot::hasPoints() const
{
    return m_trail && !m_trail->points.empty();
}

QRectF AuditPlot::area() const
{
    const double line = fontMetrics().height();
    const double left = fontMetrics().horizontalAdvance(QStringLiteral("000,000")) + line / 2;
    return QRectF(rect()).adjusted(left, 1.5 * line, -line, -1.5 * line);
}

QRectF AuditPlot::dropArea() const
{
    QRectF part = area();
    part.setTop(part.top() + 1.2 * fontMetrics().height());
    part.setBottom(area().center().y() - fontMetrics().height() / 4.0);
    return part;
}

QRectF AuditPlot::queueArea() const
{
    QRectF part = area();
    part.setTop(area().center().y() + 1.2 * fontMetrics().height());
    return part;
}

double AuditPlot::toX(double seconds) const
{
    const double begin = m_trail->points.front().begin;
    const double span = std::max(1.0, m_trail->points.back().end - begin);
    return area().left() + area().width() * (seconds - begin) / span;
}

QString AuditPlot::textAt(double x) const
{
    if (!hasPoints() || x < area().left() - 1 || x > area().right() + 1)
        return {};
    const auto &points = m_trail->points;
    const auto isNearer = [&](const AuditTrail::Point &one, const AuditTrail::Point &other) {
        const auto distance = [&](const AuditTrail::Point &point) {
            return std::max({0.0, toX(point.begin) - x, x - toX(point.end)});
        };
        return distance(one) < distance(other);
    };
    const AuditTrail::Point &point = *std::min_element(points.begin(), points.end(), isNearer);
    QStringList lines{m_zone.dateTimeText({point.begin}, 0)};
    lines += AuditFigures::linesOf(point.dropped);
    lines += tr("Frames in the queue: %1").arg(QLocale().toString(qlonglong(point.fullestQueue)));
    return lines.join(u'\n');
}

// Its name above, the highest value at the left.
void AuditPlot::paintPart(QPainter &painter, const QRectF &part, const QString &name,
                          std::int64_t highest) const
{
    const double line = fontMetrics().height();
    painter.fillRect(part, palette().color(QPalette::Base));
    painter.setPen(muted(palette(), 0.75));
    painter.drawText(QRectF(part.left(), part.top() - 1.1 * line, part.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, name);
    const QRectF label(0, part.top(), part.left() - line / 3, line);
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(qlonglong(highest)));
    painter.drawText(label.translated(0, part.height() - line), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(0));
    painter.setPen(QPen(muted(palette(), 0.3), 1));
    painter.drawLine(part.bottomLeft(), part.bottomRight());
}

void AuditPlot::paintDrops(QPainter &painter) const
{
    const QRectF part = dropArea();
    paintPart(painter, part, tr("Dropped frames"), m_mostDropped);
    if (m_mostDropped == 0)
        return;
    for (const AuditTrail::Point &point : m_trail->points) {
        const double width = std::max(leastBarWidth, toX(point.end) - toX(point.begin));
        double y = part.bottom();
        for (int cause = 0; cause < AuditTrail::causeCount; ++cause) {
            const double height =
                part.height() *
                static_cast<double>(point.dropped[static_cast<std::size_t>(cause)]) /
                static_cast<double>(m_mostDropped);
            painter.fillRect(QRectF(toX(point.begin), y - height, width, height),
                             seriesColour(cause, palette()));
            y -= height;
        }
    }
}

void AuditPlot::paintQueue(QPainter &painter) const
{
    const QRectF part = queueArea();
    paintPart(painter, part, tr("Frames in the queue"), m_mostQueued);
    if (m_mostQueued == 0)
        return;
    constexpr double longestStep = 2.5; // usual ones; then nothing was recorded
    const AuditTrail::Point *last = nullptr;
    QPainterPath line;
    for (const AuditTrail::Point &point : m_trail->points) {
        const double fill =
            static_cast<double>(point.fullestQueue) / static_cast<double>(m_mostQueued);
        const QPointF place(toX(point.begin), part.bottom() - part.height() * fill);
        if (!last || point.begin - last->begin > longestStep * m_usualStep)
            line.moveTo(place);
        line.lineTo(place);
        last = &point;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(line, QPen(palette().color(QPalette::Text), 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Of the causes that there were.
void AuditPlot::paintLegend(QPainter &painter) const
{
    const double line = fontMetrics().height();
    double x = area().left();
    for (int cause = 0; cause < AuditTrail::causeCount; ++cause) {
        const bool isThere = std::any_of(
            m_trail->drops.begin(), m_trail->drops.end(), [cause](const AuditTrail::Drop &drop) {
                return drop.frames[static_cast<std::size_t>(cause)] > 0;
            });
        if (!isThere)
            continue;
        const QString name = AuditFigures::nameOf(static_cast<AuditTrail::Cause>(cause));
        painter.fillRect(QRectF(x, line * 0.4, line * 0.6, line * 0.6),
                         seriesColour(cause, palette()));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(x + line * 0.8, line * 0.4 + fontMetrics().ascent() * 0.75), name);
        x += line * 1.8 + fontMetrics().horizontalAdvance(name);
    }
}

void AuditPlot::paintTimes(QPainter &painter) const
{
    const QRectF below(area().left(), area().bottom(), area().width(), height() - area().bottom());
    painter.setPen(muted(palette(), 0.75));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     m_zone.dateTimeText({m_trail->points.front().begin}, 0));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                     m_zone.dateTimeText({m_trail->points.back().end}, 0));
}

void AuditPlot::paintEvent(QPaintEvent *)
{
    if (!hasPoints())
        return;
    QPainter painter(this);
    paintDrops(painter);
    paintQueue(painter);
    paintLegend(painter);
    paintTimes(painter);
}

void AuditPlot::retranslate()
{
    setAccessibleName(tr("Dropped frames and the queue over time"));
}

bool AuditPlot::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos().x()), this);
    return true;
}

} // namespace widgets
