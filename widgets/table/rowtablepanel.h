// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/table/rowfilter.h"
#include "store/frame.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace model {
class RowTable;
}

namespace widgets {

class RowView;

// The rows of extra data with what belongs to them: which data set, a filter, the row at the playhead, and
// saving.
class RowTablePanel : public QWidget
{
    Q_OBJECT

public:
    explicit RowTablePanel(model::RowTable &table, QWidget *parent = nullptr); // it outlives *this

    void setPosition(store::FrameIndex index); // of the playhead
    void setRange(bool hasRange); // there is an in or an out point: that part is saved
    RowView *view() { return m_view; }
    QList<int> shownColumns() const;

signals:
    void seekRequested(store::FrameIndex index);
    void saveRequested(); // the owner asks where
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void takeTable(); // other rows or columns
    void showSets();
    void showColumns();
    void showState();
    void filter();
    void activate(qint64 row);
    void copy();
    void follow();
    QString stateText() const;

    model::RowTable &m_table;
    RowView *m_view;
    QLabel *m_setLabel;
    QComboBox *m_set;
    QLabel *m_filterLabel;
    QComboBox *m_column;
    QComboBox *m_match;
    QLineEdit *m_text;
    QToolButton *m_clear;
    QCheckBox *m_follow;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_save;
    QAction *m_copy;
    std::optional<store::FrameIndex> m_position;
    bool m_staysInSight = false; // what is in sight, when the row of the position is found
    std::optional<qint64> m_toActivate; // a row that is still being read
    QStringList m_names; // of the columns that are shown
    bool m_hasRange = false;
};

} // namespace widgets
