// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace model {

// The chunks of a store that are not as they should be: which, what file, why.
//
// Lives on the GUI thread. Read-only.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ChunkColumn, FileColumn, ReasonColumn, ColumnCount };
    static constexpr int ErrorRole = Qt::UserRole; // the store::Error, in any column

    // Makes the sentence for people of an error: the application's.
    using Sentence = std::function<QString(const store::Error &)>;

    // Without a sentence the reason is the error's English detail.
    explicit ProblemModel(Sentence sentence = {}, QObject *parent = nullptr);

    void setProblems(std::vector<store::ChunkProblem> problems);
    const std::vector<store::ChunkProblem> &problems() const { return m_problems; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    Sentence m_sentence;
    std::vector<store::ChunkProblem> m_problems;
};

} // namespace model

Q_DECLARE_METATYPE(store::Error)
