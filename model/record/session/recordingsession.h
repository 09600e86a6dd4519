// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/place/sessionrecord.h"
#include "model/record/session/diskforecast.h"
#include "model/record/session/sessioncamera.h"
#include "model/record/session/sessionplan.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace model {

class StoreNames;

// Several cameras that are started and stopped together, into one named set of stores.
//
// Lives on one thread with an event loop; signals come there.
class RecordingSession : public QObject
{
    Q_OBJECT

public:
    // clang-format off
    enum class State {
        //            goes to      when
        Idle,      // Opening      prepare()
        Opening,   // Ready        every camera runs, or has failed
        Ready,     // Starting     record()
                   // Opening      prepare()
                   // Idle         release()
        Starting,  // Recording    the folder is there, the names are free, the disk has room
                   // Ready        one of these is not so: refused() says why; or stop()
        Recording, // Stopping     stop(), or a disk is full
                   // Closing      every camera came to its end
        Stopping,  // Closing      everything is written
        Closing,   // Ready        the session's record is on the disk
    };
    // clang-format on
    Q_ENUM(State)

    // The pool outlives it.
    explicit RecordingSession(WorkerPool &pool, SessionSeams seams = {}, QObject *parent = nullptr);
    ~RecordingSession() override; // every store is closed, as by ~Recorder()

    State state() const { return m_state; }
    const std::vector<std::unique_ptr<SessionCamera>> &cameras() const { return m_cameras; }
    const SessionRecord &result() const
    {
        return m_record;
    } // of the recording that runs, or the last

    // Opens the cameras; those it had before are let go of. failed() tells of each that is refused.
    // REQUIRES: Idle or Ready.
    void prepare(const std::vector<PlannedCamera> &cameras);
    void release(); // lets go of the cameras. REQUIRES: Idle, Opening or Ready

    // Starts all cameras, or none: started() or refused() tells. What is wrong with the metadata can
    // be asked before, by checkMetadata().
    // REQUIRES: Ready; the plan's cameras are the prepared ones, in their order.
    void record(const SessionPlan &plan);

    // Ends the recording; what is queued is still written. One that is Starting does not begin. Does
    // nothing without one.
    void stop();

    // Keep with the newest frame of every camera, as extra data: a text, or the name of an event.
    void addNote(const QString &text);
    void addMark(const QString &name);

signals:
    void stateChanged(model::RecordingSession::State state);
    void refused(const store::Error &error);
    void started(const model::DiskForecast &forecast);
    void noticed(int camera, model::SessionCamera::Notice notice, const store::Error &why);
    // The recording of that camera is over, or it could not be opened. Below 0: the session's record
    // could not be written.
    void failed(int camera, const store::Error &error, model::Recorder::Cause cause);
    void finished(const QString &sessionFile); // everything is closed and on the disk

private:
    struct Start;

    void setState(State next);
    void addCamera(const PlannedCamera &plan);
    void settle();
    store::Result<std::vector<QString>> checkPlan(const SessionPlan &plan,
                                                  const StoreNames &names) const;
    store::Result<Start> planStart(const SessionPlan &plan) const;
    void refuse(const store::Error &error);
    void begin(const SessionPlan &plan, const Start &start);
    SessionCamera::Order orderFor(int camera, const SessionPlan &plan, const Start &start) const;
    void handleFailure(int camera, const store::Error &error, Recorder::Cause cause);
    void keepRecord();
    void writeRecord();
    void recordWritten(const store::Result<void> &written);
    void addRow(const char *key, const QString &value);
    bool isAnyRecording() const;

    WorkerPool &m_pool;
    SessionSeams m_seams;
    State m_state = State::Idle;
    std::vector<std::unique_ptr<SessionCamera>> m_cameras;
    SessionRecord m_record;
    std::filesystem::path m_file; // of the record
    bool m_isCalledOff = false; // stopped while Starting
    bool m_isWriting = false;
    bool m_isStale = false; // the record changed while it was written
};

} // namespace model
