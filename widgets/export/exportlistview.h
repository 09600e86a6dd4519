// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportrow.h"

#include <QWidget>

#include <functional>
#include <map>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace widgets {

// All exports of a queue, the newest at the bottom, as they go on. It asks; the owner of the queue does.
class ExportListView : public QWidget
{
    Q_OBJECT

public:
    using Id = model::ExportQueue::Id;
    // Sentences on what became of a job.
    using Details = std::function<QString(const model::ExportQueue::Job &)>;

    // `queue` outlives *this.
    ExportListView(const model::ExportQueue &queue, Details details, QWidget *parent = nullptr);

    QSize sizeHint() const override;

signals:
    void asked(model::ExportQueue::Id id, widgets::ExportRow::Wish wish);
    void removeEndedRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(Id id);
    void show(Id id);
    void remove(Id id);
    void showAll();
    void retranslate();
    void updateButtons();

    const model::ExportQueue &m_queue;
    Details m_details;
    std::map<Id, ExportRow *> m_rows;
    QLabel *m_empty;
    QScrollArea *m_area;
    QVBoxLayout *m_list;
    QPushButton *m_removeEnded;
};

} // namespace widgets
