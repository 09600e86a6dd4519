// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/meta/metadata.h"
#include "store/value.h"

#include <QAbstractItemModel>

#include <memory>

namespace model {

// What metadata.yaml says, as a tree of names and values: two branches, the store's own keys and the
// user's.
//
// Lives on the GUI thread. Read-only.
class MetadataModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    explicit MetadataModel(QObject *parent = nullptr);
    ~MetadataModel() override;

    void setMetadata(const store::Metadata &metadata);
    void clear();

    // The branch as text to copy: `name: value` for a leaf, the tree below it otherwise, all of
    // metadata.yaml for an invalid index.
    QString yaml(const QModelIndex &index) const;
    QString json(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Node;

    const Node *nodeOf(const QModelIndex &index) const;
    store::Value branch(const QModelIndex &index) const;

    store::Value m_store; // what the nodes point into
    store::Value m_user;
    std::unique_ptr<Node> m_root;
};

} // namespace model
