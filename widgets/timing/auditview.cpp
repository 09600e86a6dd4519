// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/auditview.h"

#include "model/record/audit/auditfigures.h"
#include "widgets/timing/auditplot.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

AuditView::AuditView(QWidget *parent)
    : QWidget(parent)
    , m_figures(new QGridLayout)
    , m_plot(new AuditPlot)
{
    m_plot->setObjectName(QStringLiteral("auditPlot"));
    m_figures->setHorizontalSpacing(fontMetrics().height());
    auto *figures = new QVBoxLayout;
    figures->addLayout(m_figures);
    figures->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, fontMetrics().height() / 2, 0, 0); // below the tabs
    row->addLayout(figures);
    row->addWidget(m_plot, 1);
}

void AuditView::setTrail(const std::shared_ptr<const model::AuditTrail> &trail,
                         const model::ZoneTime &zone)
{
    m_trail = trail;
    m_plot->setTrail(trail, zone);
    showFigures();
}

void AuditView::showFigures()
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_trail)
        return;
    int row = 0;
    for (const auto &figure : model::AuditFigures::of(m_trail->summary)) {
        auto *value = new QLabel(figure.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(figure.name);
        m_figures->addWidget(new QLabel(tr("%1:").arg(figure.name)), row, 0);
        m_figures->addWidget(value, row, 1);
        ++row;
    }
}

void AuditView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showFigures();
    QWidget::changeEvent(event);
}

} // namespace widgets
