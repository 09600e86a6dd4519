// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/auditplot.h"

#include "model/record/audit/auditfigures.h"
#include "model/report/auditpainter.h"
#include "widgets/common/tints.h"

#include <QLocale>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace widgets {

using model::AuditFigures;
using model::AuditPainter;
using model::AuditTrail;

namespace {

model::AuditColours auditColours(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    model::AuditColours colours{
        ground, blended(ground, ink, 0.3), blended(ground, ink, 0.75), ink, {}};
    for (int cause = 0; cause < AuditTrail::causeCount; ++cause)
        colours.causes[static_cast<std::size_t>(cause)] = seriesColour(cause, palette);
    return colours;
}

} // namespace

AuditPlot::AuditPlot(QWidget *parent)
    : TimingPlot(parent)
{
    retranslate();
}

void AuditPlot::setTrail(const std::shared_ptr<const AuditTrail> &trail,
                         const model::ZoneTime &zone)
{
    m_trail = trail;
    m_zone = zone;
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

QString AuditPlot::textAt(double x) const
{
    const QRectF area = AuditPainter::area(rect(), fontMetrics());
    if (!hasPoints() || x < area.left() - 1 || x > area.right() + 1)
        return {};
    const auto &points = m_trail->points;
    const auto toX = [&](double seconds) { return AuditPainter::toX(*m_trail, area, seconds); };
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

void AuditPlot::retranslate()
{
    setAccessibleName(tr("Dropped frames and the queue over time"));
}

void AuditPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasPoints())
        AuditPainter::paint(painter, rect(), auditColours(palette()), *m_trail, m_zone);
}

} // namespace widgets
