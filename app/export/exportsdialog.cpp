// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportsdialog.h"

#include "app/export/exporttext.h"
#include "widgets/export/exportlistview.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <vector>

namespace app {

using model::ExportQueue;
using widgets::ExportRow;

ExportsDialog::ExportsDialog(ExportQueue &queue, QWidget *parent)
    : QDialog(parent)
    , m_queue(queue)
    , m_view(new widgets::ExportListView(queue, &ExportText::details))
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_view, &widgets::ExportListView::asked, this, &ExportsDialog::carryOut);
    connect(m_view, &widgets::ExportListView::removeEndedRequested, this,
            &ExportsDialog::removeEnded);
    retranslate();
}

void ExportsDialog::carryOut(ExportQueue::Id id, ExportRow::Wish wish)
{
    switch (wish) {
    case ExportRow::Wish::Pause:
        return m_queue.pause(id);
    case ExportRow::Wish::Resume:
        return m_queue.resume(id);
    case ExportRow::Wish::Cancel:
        return m_queue.cancel(id);
    case ExportRow::Wish::Remove:
        return m_queue.remove(id);
    case ExportRow::Wish::OpenFolder:
        return openFolder(id);
    }
}

void ExportsDialog::openFolder(ExportQueue::Id id) const
{
    const int row = m_queue.rowOf(id);
    if (row >= 0)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_queue.at(row).target).path()));
}

void ExportsDialog::removeEnded()
{
    std::vector<ExportQueue::Id> ended;
    for (int row = 0; row < m_queue.count(); ++row)
        if (m_queue.at(row).isEnded())
            ended.push_back(m_queue.at(row).id);
    for (const ExportQueue::Id id : ended)
        m_queue.remove(id);
}

void ExportsDialog::retranslate()
{
    setWindowTitle(tr("Exports"));
}

void ExportsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace app
