// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/marklist.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr std::size_t fewChanges = 32; // more are a reset

auto keyOf(const MarkList::Entry &entry)
{
    return std::pair(entry.mark.begin.index.value, entry.id);
}

bool isEntryBefore(const MarkList::Entry &one, const MarkList::Entry &other)
{
    return keyOf(one) < keyOf(other);
}

} // namespace

// A step of the history: marks as they were, and as they became.
class MarkEdit : public QUndoCommand
{
public:
    MarkEdit(MarkList &list, std::vector<MarkList::Change> changes, const QString &text)
        : QUndoCommand(text)
        , m_list(list)
        , m_changes(std::move(changes))
    {}
    void undo() override { m_list.apply(m_changes, false); }
    void redo() override { m_list.apply(m_changes, true); }

private:
    MarkList &m_list;
    std::vector<MarkList::Change> m_changes;
};

MarkList::MarkList(QObject *parent)
    : QObject(parent)
{}

std::optional<int> MarkList::rowOf(Id id) const
{
    const auto begin = m_begins.find(id);
    if (begin == m_begins.end())
        return std::nullopt;
    const auto key = std::pair(begin->second, id);
    const auto entry =
        std::lower_bound(m_entries.begin(), m_entries.end(), key,
                         [](const Entry &e, const auto &wanted) { return keyOf(e) < wanted; });
    return static_cast<int>(entry - m_entries.begin());
}

std::vector<Mark> MarkList::marks() const
{
    std::vector<Mark> marks;
    marks.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        if (!entry.isRecorded)
            marks.push_back(entry.mark);
    return marks;
}

std::pair<int, int> MarkList::rowsBetween(store::FrameIndex from, store::FrameIndex to) const
{
    const auto row = [this](std::int64_t index) {
        const auto entry = std::lower_bound(
            m_entries.begin(), m_entries.end(), index,
            [](const Entry &e, std::int64_t wanted) { return e.mark.begin.index.value < wanted; });
        return static_cast<int>(entry - m_entries.begin());
    };
    return {row(from.value), row(to.value)};
}

std::optional<store::FrameIndex> MarkList::next(store::FrameIndex index) const
{
    const int row = rowsBetween({0}, {index.value + 1}).second;
    if (row >= count())
        return std::nullopt;
    return at(row).mark.begin.index;
}

std::optional<store::FrameIndex> MarkList::previous(store::FrameIndex index) const
{
    const int row = rowsBetween({0}, index).second - 1;
    if (row < 0)
        return std::nullopt;
    return at(row).mark.begin.index;
}

void MarkList::reset(const std::vector<Mark> &marks)
{
    emit aboutToReset();
    m_undo.clear();
    drop(false);
    for (const Mark &mark : marks) {
        m_entries.push_back({++m_lastId, mark});
        m_begins.emplace(m_lastId, mark.begin.index.value);
    }
    std::sort(m_entries.begin(), m_entries.end(), isEntryBefore);
    emit wasReset();
}

void MarkList::setRecorded(const std::vector<Mark> &marks)
{
    if (marks.empty() && m_recorded == 0)
        return;
    emit aboutToReset();
    drop(true);
    for (const Mark &mark : marks) {
        m_entries.push_back({++m_lastId, mark, true});
        m_begins.emplace(m_lastId, mark.begin.index.value);
    }
    m_recorded = static_cast<int>(marks.size());
    std::sort(m_entries.begin(), m_entries.end(), isEntryBefore);
    emit wasReset();
}

void MarkList::drop(bool recorded)
{
    for (const Entry &entry : m_entries)
        if (entry.isRecorded == recorded)
            m_begins.erase(entry.id);
    std::erase_if(m_entries, [recorded](const Entry &e) { return e.isRecorded == recorded; });
}

MarkList::Id MarkList::add(const Mark &mark)
{
    const Id id = ++m_lastId;
    push({{id, std::nullopt, mark}}, QT_TR_NOOP("Add Mark"));
    return id;
}

void MarkList::add(const std::vector<Mark> &marks, Origin origin)
{
    std::vector<Change> changes;
    for (const Mark &mark : marks)
        changes.push_back({++m_lastId, std::nullopt, mark});
    push(std::move(changes),
         origin == Origin::File ? QT_TR_NOOP("Import Marks") : QT_TR_NOOP("Add Marks"));
}

void MarkList::remove(const std::vector<Id> &ids)
{
    std::vector<Change> changes;
    for (const Id id : ids)
        if (const auto row = rowOf(id); row && !at(*row).isRecorded)
            changes.push_back({id, at(*row).mark, std::nullopt});
    push(std::move(changes), QT_TR_NOOP("Remove Marks"));
}

void MarkList::change(const std::vector<Entry> &entries)
{
    std::vector<Change> changes;
    for (const auto &[id, mark, isRecorded] : entries)
        if (const auto row = rowOf(id); row && !at(*row).isRecorded && at(*row).mark != mark)
            changes.push_back({id, at(*row).mark, mark});
    push(std::move(changes), QT_TR_NOOP("Change Marks"));
}

void MarkList::push(std::vector<Change> changes, const char *text)
{
    if (!changes.empty())
        m_undo.push(new MarkEdit(*this, std::move(changes), QString::fromLatin1(text)));
}

QString MarkList::undoText() const
{
    return m_undo.canUndo() ? tr(m_undo.undoText().toLatin1()) : QString();
}

QString MarkList::redoText() const
{
    return m_undo.canRedo() ? tr(m_undo.redoText().toLatin1()) : QString();
}

void MarkList::apply(const std::vector<Change> &changes, bool forth)
{
    if (changes.size() > fewChanges)
        applyMany(changes, forth);
    else
        for (const Change &change : changes) {
            const auto &to = forth ? change.after : change.before;
            if (to && replace({change.id, *to}))
                continue;
            take(change.id);
            if (to)
                insert({change.id, *to});
        }
    emit edited();
}

// Sorted once, not for each.
void MarkList::applyMany(const std::vector<Change> &changes, bool forth)
{
    emit aboutToReset();
    for (const Change &change : changes)
        m_begins.erase(change.id);
    std::erase_if(m_entries, [this](const Entry &e) { return !m_begins.contains(e.id); });
    for (const Change &change : changes) {
        if (const auto &to = forth ? change.after : change.before) {
            m_entries.push_back({change.id, *to});
            m_begins.emplace(change.id, to->begin.index.value);
        }
    }
    std::sort(m_entries.begin(), m_entries.end(), isEntryBefore);
    emit wasReset();
}

void MarkList::insert(Entry entry)
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), entry, isEntryBefore);
    const int row = static_cast<int>(place - m_entries.begin());
    m_begins.insert_or_assign(entry.id, entry.mark.begin.index.value);
    m_entries.insert(place, std::move(entry));
    emit inserted(row);
}

bool MarkList::replace(const Entry &entry)
{
    const auto row = rowOf(entry.id);
    if (!row || keyOf(at(*row)) != keyOf(entry))
        return false;
    m_entries[static_cast<std::size_t>(*row)] = entry;
    emit changed(*row);
    return true;
}

void MarkList::take(Id id)
{
    const auto row = rowOf(id);
    if (!row)
        return;
    emit aboutToRemove(*row);
    m_entries.erase(m_entries.begin() + *row);
    m_begins.erase(id);
}

} // namespace model
