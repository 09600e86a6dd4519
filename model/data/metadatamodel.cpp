// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/metadatamodel.h"

#include "model/data/valuetext.h"

#include <utility>
#include <vector>

namespace model {

struct MetadataModel::Node
{
    QString name;
    store::Value key; // in the tree above; null for the branches
    const store::Value *value = nullptr; // in m_store or m_user
    const Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(QString childName, const store::Value *childValue)
    {
        auto child = std::make_unique<Node>();
        child->name = std::move(childName);
        child->value = childValue;
        child->parent = this;
        child->row = static_cast<int>(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }

    // The nodes below this one.
    void grow()
    {
        if (!value->is_structured())
            return;
        for (const auto &[childKey, childValue] : value->items()) {
            Node *child = add(QString::fromStdString(childKey), &childValue);
            if (value->is_object())
                child->key = childKey;
            child->grow();
        }
    }
};

MetadataModel::MetadataModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

MetadataModel::~MetadataModel() = default;

void MetadataModel::setMetadata(const store::Metadata &metadata)
{
    beginResetModel();
    m_store = metadata.storeKeys;
    m_user = metadata.user;
    m_root = std::make_unique<Node>();
    m_root->add(tr("Store"), &m_store)->grow();
    m_root->add(tr("User metadata"), &m_user)->grow();
    endResetModel();
}

void MetadataModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    endResetModel();
}

const MetadataModel::Node *MetadataModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.internalPointer()) : m_root.get();
}

// What is copied: a leaf with its name, else the tree below the node.
store::Value MetadataModel::branch(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    if (node == m_root.get()) {
        store::Value whole = store::Value::object();
        if (!m_root->children.empty()) {
            whole["__store"] = m_store;
            whole.update(m_user);
        }
        return whole;
    }
    if (node->value->is_structured() || node->key.is_null())
        return *node->value;
    store::Value pair = store::Value::object();
    pair[node->key.get<std::string>()] = *node->value;
    return pair;
}

QString MetadataModel::yaml(const QModelIndex &index) const
{
    return toYaml(branch(index));
}

QString MetadataModel::json(const QModelIndex &index) const
{
    return toJson(branch(index));
}

QModelIndex MetadataModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *child = nodeOf(parent)->children[static_cast<std::size_t>(row)].get();
    return createIndex(row, column, child);
}

QModelIndex MetadataModel::parent(const QModelIndex &index) const
{
    const Node *parent = index.isValid() ? nodeOf(index)->parent : nullptr;
    if (!parent || parent == m_root.get())
        return {};
    return createIndex(parent->row, NameColumn, parent);
}

int MetadataModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(nodeOf(parent)->children.size());
}

int MetadataModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant MetadataModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!index.isValid() || !isText)
        return {};
    const Node *node = nodeOf(index);
    if (index.column() == NameColumn)
        return node->name;
    if (node->value->is_structured())
        return tr("%n entries", nullptr, static_cast<int>(node->value->size()));
    return scalarText(*node->value);
}

QVariant MetadataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace model
