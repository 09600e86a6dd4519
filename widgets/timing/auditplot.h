// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "widgets/timing/timingplot.h"

#include <memory>

namespace model {
struct AuditTrail;
}

namespace widgets {

// What a recorder said of itself, over time: frames that were dropped, by cause, as bars, and below how
// full the queue was. The time under the mouse tells its figures.
class AuditPlot : public TimingPlot
{
    Q_OBJECT

public:
    explicit AuditPlot(QWidget *parent = nullptr);

    void setTrail(const std::shared_ptr<const model::AuditTrail> &trail,
                  const model::ZoneTime &zone); // null: none

    QString textAt(double x) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasPoints() const;

    std::shared_ptr<const model::AuditTrail> m_trail;
    model::ZoneTime m_zone;
};

} // namespace widgets
