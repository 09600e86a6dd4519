// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"

#include <QWidget>

#include <cstdint>
#include <memory>

class QPainter;

namespace model {
struct AuditTrail;
}

namespace widgets {

// What a recorder said of itself, over time: frames that were dropped, by cause, as bars, and below how
// full the queue was. The time under the mouse tells its figures.
class AuditPlot : public QWidget
{
    Q_OBJECT

public:
    explicit AuditPlot(QWidget *parent = nullptr);

    void setTrail(const std::shared_ptr<const model::AuditTrail> &trail,
                  const model::ZoneTime &zone); // null: none

    QString textAt(double x) const; // empty where nothing is known

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasPoints() const;
    QRectF area() const; // of both parts
    QRectF dropArea() const;
    QRectF queueArea() const;
    double toX(double seconds) const;
    void paintPart(QPainter &painter, const QRectF &part, const QString &name,
                   std::int64_t highest) const;
    void paintDrops(QPainter &painter) const;
    void paintQueue(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintTimes(QPainter &painter) const;
    void retranslate();

    std::shared_ptr<const model::AuditTrail> m_trail;
    model::ZoneTime m_zone;
    std::int64_t m_mostDropped = 0; // at one point, as the next
    std::int64_t m_mostQueued = 0;
    double m_usualStep = 0; // seconds from point to point
};

} // namespace widgets
