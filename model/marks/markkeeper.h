// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/marklist.h"
#include "model/marks/markplaces.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <memory>
#include <stop_token>
#include <vector>

namespace store {
class Reader;
}

namespace model {

class WorkerPool;

// Keeps the marks of the open recording in a file, a moment after each change: one of the user's
// own, or marks.csv in the recording.
//
// Several programs may have the same recording open: what others changed in the file meanwhile is
// taken over with the next saving. What could not be saved is tried again with the next change and by
// saveNow(), also when another recording is open. Files are read and written on the pool. Lives on the
// GUI thread.
class MarkKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Place { User, Recording };
    Q_ENUM(Place)

    // `directory`: where the user's files are. Pool and list outlive *this.
    MarkKeeper(WorkerPool &pool, MarkList &list, const QString &directory,
               QObject *parent = nullptr);

    // Another recording; null: none. The list is emptied, and filled when its file was read; what of
    // the last one is still to be written is written first.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    // The same recording with more frames.
    void extendReader(const std::shared_ptr<const store::Reader> &reader);

    Place place() const { return m_place; }
    // Moves the file, and joins what is there; nothing without a recording. Where that fails, the
    // place is the former one again.
    void setPlace(Place place);
    bool isReady() const { return m_reader && !m_isReading; } // the list may be edited

    void saveNow();
    bool isSettled() const; // nothing is to be written
    bool isWriting() const { return m_writing != nullptr; }
    bool hasFailed() const { return m_hasFailed || !m_unsaved.empty(); } // and was not saved since

signals:
    void ready();
    void placeChanged();
    void settled(); // nothing is being written any more; what failed may still be to be written
    // `path` cannot be read or written; the marks stay in the list.
    void failed(const QString &path, const store::Error &error);
    // `path` is no CSV of marks. The next saving keeps it beside the new one, as NAME.old.
    void refused(const QString &path, const model::MarkCsvError &error);
    void strayed(int count); // marks of frames that are not here; the file keeps them
    void foundMore(int count); // marks in the recording's folder that the user's file does not have

private:
    struct Saving
    {
        std::shared_ptr<const store::Reader> reader; // whose marks
        MarkPlaces places;
        std::vector<Mark> marks;
        KnownMarks known;
        std::filesystem::path to; // not known.path: they are moved
        int opening = 0; // how often a recording had been opened then
    };

    void load();
    void takeLoaded(const store::Result<FoundMarks> &found);
    Saving saving() const; // of what is in the list now
    void start(Saving saving);
    void finish(SavedMarksResult result);
    void takeSaved(const Saving &saving, SavedMarks saved);
    void takeFailed(Saving saving);
    bool isOpen(const Saving &saving) const; // its marks are those in the list
    void goOn();
    void tell(const std::filesystem::path &path, const MarkFileError &error);
    Place placeOf(const std::filesystem::path &path) const;
    void showPlaceOf(const std::filesystem::path &path);

    WorkerPool &m_pool;
    MarkList &m_list;
    QString m_directory;
    std::shared_ptr<const store::Reader> m_reader;
    MarkPlaces m_places; // of its marks
    KnownMarks m_known; // the file they were read from or written to last
    Place m_place = Place::User; // where they are to be
    int m_opening = 0; // counts setReader()
    QTimer m_delay;
    std::shared_ptr<const Saving> m_writing; // one at a time, so that the last one wins
    std::deque<Saving> m_waiting; // of recordings before this one
    std::deque<Saving> m_unsaved; // likewise, but they failed
    std::stop_source m_loading{std::nostopstate};
    bool m_isReading = false; // or about to, when what is to be written is written
    bool m_isDirty = false;
    bool m_hasFailed = false; // the last saving of this recording
};

} // namespace model
