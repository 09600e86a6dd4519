// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportpace.h"
#include "model/export/exporttask.h"
#include "model/workerpool.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

struct ExportProgress;

// Exports, of all windows, that are made one after the other while the user does something else.
//
// A job that is paused keeps its place: those behind it wait, too. What ended stays until it is removed.
// Lives on the GUI thread.
class ExportQueue : public QObject
{
    Q_OBJECT

public:
    using Id = quint64;

    // clang-format off
    enum class State {
        //            goes to      when
        Waiting,   // Running      those before it ended
                   // Cancelled    cancel()
        Running,   // Paused       pause()
                   // Done         all is written
                   // Failed       something refused
                   // Cancelled    cancel(), and it has left nothing
        Paused,    // Running      resume()
                   // Cancelled    likewise
        Done, Failed, Cancelled,
    };
    // clang-format on
    Q_ENUM(State)

    struct Job
    {
        Id id = 0;
        QString recording; // its name
        QString target;
        State state = State::Waiting;
        std::int64_t frames = 0; // to be written
        std::int64_t done = 0; // steps; a frame that is looked at again takes two
        std::int64_t total = 0;
        bool isTogether = false; // of several recordings
        bool isLookedAtAgain = false; // all of it, once it is written
        double framesPerSecond = 0.0; // 0: not known
        std::optional<double> secondsLeft; // none: not known
        bool isCancelling = false;
        store::ExportSummary summary; // of one that is Done
        store::Error error{}; // of one that is Failed

        bool isEnded() const { return state >= State::Done; }
        bool isChecking() const { return isLookedAtAgain && done > frames; } // what was written
    };

    explicit ExportQueue(QObject *parent = nullptr);
    ~ExportQueue() override; // cancels all, and waits until that left nothing

    Id add(const QString &recording, ExportTask task);

    int count() const { return static_cast<int>(m_entries.size()); }
    const Job &at(int row) const { return m_entries[static_cast<std::size_t>(row)]->job; }
    int rowOf(Id id) const; // -1: it is not there
    bool isBusy() const; // something runs, waits or is paused
    int openCount() const; // of those

    // All of these do nothing where the job's state has no use for them.
    void pause(Id id);
    void resume(Id id);
    void cancel(Id id);
    void cancelAll();
    void remove(Id id); // one that ended

signals:
    void added(model::ExportQueue::Id id);
    void changed(model::ExportQueue::Id id);
    void removed(model::ExportQueue::Id id);
    void ended(model::ExportQueue::Id id); // after changed()

private:
    struct Entry
    {
        Job job;
        std::shared_ptr<const ExportTask> task; // null once it ended
        std::shared_ptr<ExportProgress> progress;
        std::stop_source stop;
        ExportPace pace;
        QElapsedTimer sinceResumed; // invalid while it is paused
        qint64 runMs = 0; // before that
    };

    Entry *find(Id id);
    Entry *current(); // that runs or is paused; null: none
    void startNext();
    void start(Entry &entry);
    void finish(Id id, const store::Result<store::ExportSummary> &made);
    void end(Entry &entry, State state);
    void look(); // how far it is
    bool update(Entry &entry);

    std::vector<std::unique_ptr<Entry>> m_entries;
    Id m_lastId = 0;
    QTimer m_looking;
    WorkerPool m_pool; // its destructor waits for the job
};

} // namespace model
