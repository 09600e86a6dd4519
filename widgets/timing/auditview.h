// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"

#include <QWidget>

#include <memory>

class QGridLayout;

namespace model {
struct AuditTrail;
}

namespace widgets {

class AuditPlot;

// What a recorder said of itself while it recorded: sums, and their course.
class AuditView : public QWidget
{
    Q_OBJECT

public:
    explicit AuditView(QWidget *parent = nullptr);

    void setTrail(const std::shared_ptr<const model::AuditTrail> &trail,
                  const model::ZoneTime &zone); // null: none

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFigures();

    std::shared_ptr<const model::AuditTrail> m_trail;
    QGridLayout *m_figures;
    AuditPlot *m_plot;
};

} // namespace widgets
