// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/table/rowtable.h"
#include "widgets/message/sentence.h"

#include <QDockWidget>

#include <memory>

namespace model {
class Playhead;
}

namespace widgets {
class RowTablePanel;
}

namespace app {

// The dock with the rows of extra data of the open recording. They are counted once it is seen.
class TableDock : public QDockWidget
{
    Q_OBJECT

public:
    // Both outlive *this.
    TableDock(model::WorkerPool &pool, model::Playhead &playhead, QWidget *parent = nullptr);

    // The whole of another recording; null: none.
    void setReader(const std::shared_ptr<const store::Reader> &reader, const QString &name);
    void growReader(const std::shared_ptr<const store::Reader> &reader); // the same has grown

    model::RowTable &table() { return m_table; }

    // Writes the part from the in point to the out point, or all, as CSV.
    void save(const QString &path);

signals:
    void seekRequested(store::FrameIndex index);
    void said(const QString &sentence);
    void complained(const widgets::Sentence &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void load();
    void askWhere();
    bool hasRange() const;

    model::Playhead &m_playhead;
    model::RowTable m_table;
    std::shared_ptr<const store::Reader> m_reader;
    QString m_name; // of the recording
    QString m_folder; // where rows were saved last
    bool m_isLoaded = false; // the table has the recording
    bool m_hasGrown = false; // since the table was given m_reader
    widgets::RowTablePanel *m_panel;
};

} // namespace app
