// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/marklist.h"

#include <QCollator>
#include <QString>

#include <unordered_map>
#include <vector>

namespace model {

// Which marks a search leaves, and in what order a table shows them. Made for a hundred thousand.
//
// Marks that are equal in what they are sorted by stay in the order of their frames.
class MarkOrder
{
public:
    enum class By { Label, Number, Time, Duration, Source, Text };
    enum class Whose { All, Users, Recorders };

    MarkOrder();

    const QString &search() const { return m_search; }
    void setSearch(const QString &text) { m_search = text; } // in label or text, case ignored
    void setWhose(Whose whose) { m_whose = whose; }
    Whose whose() const { return m_whose; }
    void sortBy(By by, Qt::SortOrder order);

    bool matches(const MarkList::Entry &entry) const;
    std::vector<MarkList::Id> shown(const MarkList &list) const;
    // Where among `ids`, which are in order, the entry belongs.
    int placeOf(const MarkList::Entry &entry, const std::vector<MarkList::Id> &ids,
                const MarkList &list) const;

private:
    bool isBefore(int order, const MarkList::Entry &one, const MarkList::Entry &other) const;
    const QCollatorSortKey *keyOf(const Mark &mark) const; // null: not sorted by a text
    // < 0: one comes first
    int compared(const MarkList::Entry &one, const MarkList::Entry &other) const;

    QCollator m_collator;
    // Of each text that was sorted; making one takes as long as many comparisons.
    mutable std::unordered_map<QString, QCollatorSortKey> m_keys;
    QString m_search;
    Whose m_whose = Whose::All;
    By m_by = By::Time;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

// Seconds from the first to the last frame; a point has none.
double durationOf(const Mark &mark);

} // namespace model
