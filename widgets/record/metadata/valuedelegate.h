// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/metadatafields.h"

#include <QStyledItemDelegate>

namespace widgets {

// Shows and edits a value of metadata as its kind has it: the field is the `fieldRole` of the row's
// first column. In the model every value is a text that is the same in every language: numbers with a
// point, days as ISO 8601 has them, "true" and "false".
class ValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int fieldRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace widgets
