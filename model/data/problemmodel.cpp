// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/problemmodel.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace model {

void ProblemModel::setProblems(std::vector<Problem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemModel::count(Problem::Kind kind) const
{
    return static_cast<int>(
        std::count_if(m_problems.begin(), m_problems.end(),
                      [kind](const Problem &problem) { return problem.kind == kind; }));
}

QString ProblemModel::place(const Problem &problem) const
{
    return problem.chunk ? tr("Chunk %1").arg(*problem.chunk) : tr("Whole recording");
}

QString ProblemModel::text(int row) const
{
    const Problem &problem = m_problems[static_cast<std::size_t>(row)];
    QStringList lines{place(problem), problem.what, problem.remedy, problem.path};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ProblemModel::text() const
{
    QStringList texts;
    for (int row = 0; row < rowCount(); ++row)
        texts.append(text(row));
    return texts.join(QStringLiteral("\n\n"));
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
    const Problem &problem = m_problems[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return text(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == ChunkColumn)
        return place(problem);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == WhatColumn)
        return problem.what;
    return problem.chunk ? QVariant(*problem.chunk) : QVariant(QStringLiteral("–"));
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ChunkColumn ? tr("Chunk") : tr("What is wrong");
}

} // namespace model
