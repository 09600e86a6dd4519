// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/problemmodel.h"

#include <QVariant>

#include <utility>

namespace model {

ProblemModel::ProblemModel(Sentence sentence, QObject *parent)
    : QAbstractTableModel(parent)
    , m_sentence(std::move(sentence))
{}

void ProblemModel::setProblems(std::vector<store::ChunkProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const store::ChunkProblem &problem = m_problems[static_cast<std::size_t>(index.row())];
    const store::Error &error = problem.error;
    if (role == ErrorRole)
        return QVariant::fromValue(error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case ChunkColumn:
        return problem.chunk;
    case FileColumn:
        return QString::fromStdU16String(
            role == Qt::ToolTipRole ? error.path.u16string() : error.path.filename().u16string());
    default:
        return m_sentence ? m_sentence(error) : QString::fromStdString(error.detail);
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChunkColumn:
        return tr("Chunk");
    case FileColumn:
        return tr("File");
    default:
        return tr("Reason");
    }
}

} // namespace model
