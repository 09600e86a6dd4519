// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportgauge.h"

#include "model/export/exportqueue.h"
#include "widgets/export/exportrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace app {

using model::ExportQueue;
using State = ExportQueue::State;

ExportGauge::ExportGauge(const ExportQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_text(new QToolButton)
    , m_bar(new QProgressBar)
{
    m_text->setAutoRaise(true);
    m_text->setObjectName(QStringLiteral("exports"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    m_bar->setMaximumHeight(fontMetrics().height());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    connect(m_text, &QToolButton::clicked, this, &ExportGauge::clicked);
    connect(&queue, &ExportQueue::added, this, &ExportGauge::show);
    connect(&queue, &ExportQueue::changed, this, &ExportGauge::show);
    connect(&queue, &ExportQueue::removed, this, &ExportGauge::show);
    show();
}

void ExportGauge::show()
{
    int failed = 0;
    const ExportQueue::Job *current = nullptr;
    for (int row = 0; row < m_queue.count(); ++row) {
        const ExportQueue::Job &job = m_queue.at(row);
        failed += job.state == State::Failed ? 1 : 0;
        if (job.state == State::Running || job.state == State::Paused)
            current = &job;
    }
    const int open = m_queue.openCount();
    setVisible(open > 0 || failed > 0);
    m_bar->setVisible(open > 0);
    m_bar->setValue(current ? widgets::ExportRow::permille(*current) : 0);
    if (failed > 0)
        m_text->setText(tr("%n export(s) failed", nullptr, failed));
    else if (current && current->state == State::Paused)
        m_text->setText(tr("%n export(s), paused", nullptr, open));
    else
        m_text->setText(tr("%n export(s)", nullptr, open));
    m_text->setToolTip(tr("Show the exports"));
    m_bar->setAccessibleName(tr("The export that runs"));
}

void ExportGauge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

} // namespace app
