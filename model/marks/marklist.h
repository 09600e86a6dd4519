// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/mark.h"

#include <QObject>
#include <QUndoStack>

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace model {

// The marks of a recording in the order of their first frames; every change can be undone. The user's
// own stand among what was noted when it was recorded, which cannot be changed.
//
// Made for a hundred thousand of them. Lives on the GUI thread.
class MarkList : public QObject
{
    Q_OBJECT

public:
    // Stays with a mark through all changes, also when it is removed and comes back by undo.
    using Id = quint64;

    struct Entry
    {
        Id id = 0;
        Mark mark;
        bool isRecorded = false; // the recorder's: it stays as it is
    };

    explicit MarkList(QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_entries.size()); }
    const Entry &at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    const std::vector<Entry> &entries() const { return m_entries; }
    std::optional<int> rowOf(Id id) const;
    int recordedCount() const { return m_recorded; }
    std::vector<Mark> marks() const; // the user's own

    // The nearest mark that begins strictly behind, or before, a frame.
    std::optional<store::FrameIndex> next(store::FrameIndex index) const;
    std::optional<store::FrameIndex> previous(store::FrameIndex index) const;
    // Rows of the marks that begin in [from, to).
    std::pair<int, int> rowsBetween(store::FrameIndex from, store::FrameIndex to) const;

    // The user's own, of another recording; nothing to be undone. What was recorded stays.
    void reset(const std::vector<Mark> &marks);
    void setRecorded(const std::vector<Mark> &marks);
    Id add(const Mark &mark);
    enum class Origin { File, Search };
    void add(const std::vector<Mark> &marks, Origin origin = Origin::File); // as one step
    // As one step; those that are not there, or the recorder's, are passed over.
    void remove(const std::vector<Id> &ids);
    // As one step; those that are not there, are so already, or the recorder's, are passed over.
    void change(const std::vector<Entry> &entries);

    QUndoStack &undoStack() { return m_undo; }
    const QUndoStack &undoStack() const { return m_undo; }
    // What would be undone or done again, in the language of now; empty: nothing.
    QString undoText() const;
    QString redoText() const;

signals:
    void inserted(int row);
    void aboutToRemove(int row);
    void changed(int row); // what it says, not its place
    void aboutToReset(); // many rows
    void wasReset();
    void edited(); // by the user, or by undo: to be kept; once for each step

private:
    friend class MarkEdit;
    struct Change
    {
        Id id = 0;
        std::optional<Mark> before, after; // none: it is not there
    };

    void drop(bool recorded); // all of them, or all others
    void push(std::vector<Change> changes, const char *text);
    void apply(const std::vector<Change> &changes, bool forth);
    void applyMany(const std::vector<Change> &changes, bool forth);
    void insert(Entry entry);
    void take(Id id); // if it is there
    bool replace(const Entry &entry); // false if it would change its place

    std::vector<Entry> m_entries; // by begin, then id
    std::unordered_map<Id, std::int64_t> m_begins; // of each id's mark
    Id m_lastId = 0;
    int m_recorded = 0;
    QUndoStack m_undo;
};

} // namespace model
