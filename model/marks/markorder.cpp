// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markorder.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>

namespace model {

namespace {

int threeWay(std::int64_t one, std::int64_t other)
{
    return one < other ? -1 : one > other ? 1 : 0;
}

// A time that is no number has its place, too.
int threeWay(double one, double other)
{
    const auto order = std::strong_order(one, other);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace

double durationOf(const Mark &mark)
{
    return mark.end ? mark.end->time.seconds - mark.begin.time.seconds : 0.0;
}

MarkOrder::MarkOrder()
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void MarkOrder::sortBy(By by, Qt::SortOrder order)
{
    m_by = by;
    m_order = order;
    m_keys.clear();
}

bool MarkOrder::matches(const MarkList::Entry &entry) const
{
    const Mark &mark = entry.mark;
    if (m_whose != Whose::All && entry.isRecorded != (m_whose == Whose::Recorders))
        return false;
    return m_search.isEmpty() || mark.label.contains(m_search, Qt::CaseInsensitive) ||
           mark.text.contains(m_search, Qt::CaseInsensitive);
}

std::vector<MarkList::Id> MarkOrder::shown(const MarkList &list) const
{
    struct Row
    {
        const MarkList::Entry *entry;
        const QCollatorSortKey *key;
    };
    std::vector<Row> rows;
    for (const auto &entry : list.entries())
        if (matches(entry))
            rows.push_back({&entry, keyOf(entry.mark)});
    std::sort(rows.begin(), rows.end(), [this](const Row &one, const Row &other) {
        const int order =
            one.key ? one.key->compare(*other.key) : compared(*one.entry, *other.entry);
        return isBefore(order, *one.entry, *other.entry);
    });
    std::vector<MarkList::Id> ids;
    ids.reserve(rows.size());
    for (const Row &row : rows)
        ids.push_back(row.entry->id);
    return ids;
}

const QCollatorSortKey *MarkOrder::keyOf(const Mark &mark) const
{
    if (m_by != By::Label && m_by != By::Text)
        return nullptr;
    const QString &text = m_by == By::Label ? mark.label : mark.text;
    auto key = m_keys.find(text);
    if (key == m_keys.end())
        key = m_keys.emplace(text, m_collator.sortKey(text)).first;
    return &key->second;
}

int MarkOrder::placeOf(const MarkList::Entry &entry, const std::vector<MarkList::Id> &ids,
                       const MarkList &list) const
{
    const auto isBeforeEntry = [&](MarkList::Id id, const MarkList::Entry &wanted) {
        const MarkList::Entry &one = list.at(*list.rowOf(id));
        return isBefore(compared(one, wanted), one, wanted);
    };
    const auto place = std::lower_bound(ids.begin(), ids.end(), entry, isBeforeEntry);
    return static_cast<int>(place - ids.begin());
}

bool MarkOrder::isBefore(int order, const MarkList::Entry &one, const MarkList::Entry &other) const
{
    if (order != 0)
        return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
    return std::pair(one.mark.begin.index.value, one.id) <
           std::pair(other.mark.begin.index.value, other.id);
}

int MarkOrder::compared(const MarkList::Entry &first, const MarkList::Entry &second) const
{
    const Mark &one = first.mark;
    const Mark &other = second.mark;
    switch (m_by) {
    case By::Label:
        return one.label == other.label ? 0 : m_collator.compare(one.label, other.label);
    case By::Number:
        return threeWay(one.begin.number.value, other.begin.number.value);
    case By::Time:
        return threeWay(one.begin.time.seconds, other.begin.time.seconds);
    case By::Duration:
        return threeWay(durationOf(one), durationOf(other));
    case By::Source:
        return threeWay(std::int64_t(first.isRecorded), std::int64_t(second.isRecorded));
    case By::Text:
        return one.text == other.text ? 0 : m_collator.compare(one.text, other.text);
    }
    return 0;
}

} // namespace model
