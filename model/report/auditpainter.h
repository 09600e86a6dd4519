// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "model/record/audit/audittrail.h"

#include <QColor>
#include <QCoreApplication>
#include <QRectF>

#include <array>

class QFontMetrics;
class QPainter;

namespace model {

struct AuditColours
{
    QColor ground;
    QColor lines; // below the parts
    QColor labels;
    QColor ink; // of the queue and the legend
    std::array<QColor, AuditTrail::causeCount> causes;
};

// Paints what a recorder said of itself over time: dropped frames by cause as bars, and below how full the
// queue was. For a widget or a page, in any thread.
class AuditPainter
{
    Q_DECLARE_TR_FUNCTIONS(model::AuditPainter)

public:
    // Where both parts stand within `all`, which has room for the labels.
    static QRectF area(const QRectF &all, const QFontMetrics &metrics);
    // Of a time within such an area. REQUIRES: the trail has points, as the next.
    static double toX(const AuditTrail &trail, const QRectF &area, double seconds);
    // With the painter's font.
    static void paint(QPainter &painter, const QRectF &all, const AuditColours &colours,
                      const AuditTrail &trail, const ZoneTime &zone);
};

} // namespace model
