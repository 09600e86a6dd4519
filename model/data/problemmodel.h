// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace model {

// Something about a recording that its user should know, in words.
struct Problem
{
    enum class Kind {
        Damage, // something is missing or broken
        Remark, // all can be viewed
        Ignored, // a file that is no part of the recording
    };

    Kind kind = Kind::Damage;
    std::optional<int> chunk; // none: the recording as a whole
    QString what; // what is wrong: a sentence
    QString remedy; // what can be done: a sentence, or nothing
    QString path; // of the file or folder; may be empty
    bool operator==(const Problem &) const = default;
};

// What is not as it should be in a recording: where, what, and what can be done.
//
// Lives on the GUI thread. Read-only.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ChunkColumn, WhatColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<Problem> problems);
    const std::vector<Problem> &problems() const { return m_problems; }
    int count(Problem::Kind kind) const;

    QString text(int row) const; // all of a problem, in lines; for reading and copying
    QString text() const; // of all problems, with empty lines between

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString place(const Problem &problem) const;

    std::vector<Problem> m_problems;
};

} // namespace model
