// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/pairing.h"

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QFormLayout;
class QLabel;
class QTreeView;

namespace model {
class LagModel;
}

namespace widgets {

// How the recordings that are open beside the master lie against it: the rule by which their frames
// belong to the master's, and a table of their offsets, drifts and missing frames.
class AlignmentView : public QWidget
{
    Q_OBJECT

public:
    explicit AlignmentView(QWidget *parent = nullptr);

    void setModel(model::LagModel *model); // not null, not owned; once
    void setViewActions(const QList<QAction *> &actions); // buttons below the table; not owned
    void setHint(const QString &hint); // shown while there is only one view

    void setRule(const model::PairingRule &rule);
    void setCurrent(int view); // the row of the active view

signals:
    void ruleRequested(const model::PairingRule &rule);
    void viewRequested(int view); // to be the active one

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTable();
    void connectAll();
    void retranslate();
    void updateState();
    void requestRule();
    void useFound();
    void fitNames();

    model::LagModel *m_model = nullptr;
    QString m_hint;
    QComboBox *m_by;
    QComboBox *m_missing;
    QLabel *m_byLabel;
    QLabel *m_missingLabel;
    QTreeView *m_table;
    QLabel *m_empty;
    QAction *m_useFound;
    QWidget *m_buttons;
};

} // namespace widgets
