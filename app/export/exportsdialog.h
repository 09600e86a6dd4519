// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportqueue.h"
#include "widgets/export/exportrow.h"

#include <QDialog>

namespace widgets {
class ExportListView;
}

namespace app {

// The exports of all windows: how far they are, what became of them, and what can be done about them.
class ExportsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportsDialog(model::ExportQueue &queue, QWidget *parent = nullptr); // outlives *this

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void carryOut(model::ExportQueue::Id id, widgets::ExportRow::Wish wish);
    void openFolder(model::ExportQueue::Id id) const;
    void removeEnded();

    model::ExportQueue &m_queue;
    widgets::ExportListView *m_view;
};

} // namespace app
