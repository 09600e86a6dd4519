// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportlistview.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace widgets {

ExportListView::ExportListView(const model::ExportQueue &queue, Details details, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_details(std::move(details))
    , m_empty(new QLabel)
    , m_area(new QScrollArea)
    , m_removeEnded(new QPushButton)
{
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->addStretch(1);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_removeEnded->setObjectName(QStringLiteral("removeEnded"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_removeEnded, 0, Qt::AlignRight);
    connect(m_removeEnded, &QPushButton::clicked, this, &ExportListView::removeEndedRequested);
    connect(&queue, &model::ExportQueue::added, this, &ExportListView::add);
    connect(&queue, &model::ExportQueue::changed, this, &ExportListView::show);
    connect(&queue, &model::ExportQueue::removed, this, &ExportListView::remove);
    for (int row = 0; row < queue.count(); ++row)
        add(queue.at(row).id);
    retranslate();
    updateButtons();
}

QSize ExportListView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 26};
}

void ExportListView::add(Id id)
{
    auto *row = new ExportRow;
    m_rows[id] = row;
    m_list->insertWidget(m_list->count() - 1, row);
    connect(row, &ExportRow::asked, this,
            [this, id](ExportRow::Wish wish) { emit asked(id, wish); });
    show(id);
}

void ExportListView::show(Id id)
{
    const auto found = m_rows.find(id);
    const int row = m_queue.rowOf(id);
    if (found == m_rows.end() || row < 0)
        return;
    const auto &job = m_queue.at(row);
    found->second->setJob(job, job.isEnded() ? m_details(job) : QString());
    updateButtons();
}

void ExportListView::remove(Id id)
{
    const auto found = m_rows.find(id);
    if (found == m_rows.end())
        return;
    found->second->hide(); // the click may come from it
    found->second->deleteLater();
    m_rows.erase(found);
    updateButtons();
}

void ExportListView::showAll()
{
    for (const auto &[id, row] : m_rows)
        show(id);
}

void ExportListView::updateButtons()
{
    bool hasEnded = false;
    for (int row = 0; row < m_queue.count(); ++row)
        hasEnded = hasEnded || m_queue.at(row).isEnded();
    m_removeEnded->setVisible(!m_rows.empty());
    m_removeEnded->setEnabled(hasEnded);
    m_empty->setVisible(m_rows.empty());
    m_area->setVisible(!m_rows.empty());
}

void ExportListView::retranslate()
{
    m_area->setAccessibleName(tr("Exports"));
    m_empty->setText(
        tr("No exports. “Export…” in the menu “File” begins one; it goes on here while "
           "you do something else."));
    m_removeEnded->setText(tr("Remove Those That Ended"));
    showAll();
}

void ExportListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
