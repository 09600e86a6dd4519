// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "model/marks/marklist.h"
#include "model/marks/markorder.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace model {

// The marks of a recording as a table, a row for each that the search leaves; label and text of
// the user's own are edited in place.
//
// Sorts and searches by itself: a proxy removes what a search hides row by row, which takes
// seconds for a hundred thousand. Lives on the GUI thread.
class MarkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LabelColumn,
        NumberColumn,
        TimeColumn,
        DurationColumn,
        SourceColumn, // who made it
        TextColumn,
        ColumnCount
    };
    enum Role {
        // 0 .. Mark::colourCount - 1; of every column. None: the recorder's have no colour.
        ColourRole = Qt::UserRole,
    };

    explicit MarkModel(MarkList &list, QObject *parent = nullptr); // list outlives *this

    MarkList &list() const { return m_list; }
    const MarkList::Entry &entry(int row) const; // REQUIRES: 0 <= row < rowCount()
    std::optional<int> rowOf(MarkList::Id id) const; // none: not shown
    std::vector<int> rowsOf(const std::vector<MarkList::Id> &ids) const; // of those shown, rising
    const QString &search() const { return m_order.search(); }
    MarkOrder::Whose whose() const { return m_order.whose(); }

    static QStringList colourNames(); // in the language of the program

    void setZone(const ZoneTime &zone); // of the times
    void setSearch(const QString &text); // shows what has it in label or text
    void setWhose(MarkOrder::Whose whose); // shows only those

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void insert(const MarkList::Entry &entry);
    void remove(MarkList::Id id);
    void update(const MarkList::Entry &entry);
    void move(int row, const MarkList::Entry &entry); // to where it belongs now
    QString text(const MarkList::Entry &entry, int column) const;

    MarkList &m_list;
    MarkOrder m_order;
    std::vector<MarkList::Id> m_shown; // of each row
    ZoneTime m_zone;
};

} // namespace model
