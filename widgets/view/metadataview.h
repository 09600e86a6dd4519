// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndex>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace model {
class MetadataModel;
}

namespace widgets {

// A tree of keys (column 0) and values (column 1) with a filter line; values and branches can be
// copied.
class MetadataView : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataView(QWidget *parent = nullptr);

    QSize sizeHint() const override;

    void setModel(model::MetadataModel *model); // not owned; null: none

public slots:
    void copyValue(); // of the selected row; a branch as a whole
    void copyYaml(); // the selected branch with its names
    void copyJson();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildFilter();
    void buildTree();
    void buildActions();
    void retranslate();
    void applyFilter(const QString &text);
    void arrange();
    void fitNames();
    void expandSensibly(const QModelIndex &parent);
    void showMenu(const QPoint &position);
    void updateEmptyText();
    QModelIndex current() const; // in column 0 of the source

    model::MetadataModel *m_model = nullptr;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QLabel *m_empty;
    QSortFilterProxyModel *m_proxy;
    int m_nameWidth = 0; // as fitted; another one is the user's wish
    QAction *m_copyValue;
    QAction *m_copyYaml;
    QAction *m_copyJson;
};

} // namespace widgets
