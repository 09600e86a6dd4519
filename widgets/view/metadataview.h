// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace widgets {

// A tree of keys (column 0) and values (column 1) with a filter line; values and branches can be
// copied.
class MetadataView : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model); // not owned; null: none

    // What Ctrl+C copies: the value of a leaf, or an indented "key: value" list of a branch.
    QString copyText(const QModelIndex &sourceIndex) const;

public slots:
    void copyValue();
    void copyBranch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &text);
    void expandSensibly();
    void showMenu(const QPoint &position);
    void updateEmptyText();
    QModelIndex current() const; // in column 0 of the source

    QLineEdit *m_filter;
    QTreeView *m_tree;
    QLabel *m_empty;
    QSortFilterProxyModel *m_proxy;
};

} // namespace widgets
