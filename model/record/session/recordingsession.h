// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/place/sessionrecord.h"
#include "model/record/recordingevents.h"
#include "model/record/session/diskforecast.h"
#include "model/record/session/sessioncamera.h"
#include "model/record/session/sessionplaces.h"
#include "model/record/session/sessionplan.h"
#include "model/record/session/sessionstart.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
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
    // Of the recording that runs, or the last. Where its stores lie is said as its file says it once that
    // is finished(), by absolute paths before.
    const SessionRecord &result() const { return m_record; }

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

    // The computer is about to sleep: what is recorded is closed, and readyToSleep() tells when. After
    // wakeUp() it goes on in other stores; also when nobody calls that, for nothing came of the sleep.
    // Cameras that are given up when they are lost record on. Does nothing unless Starting or Recording.
    void fallAsleep();
    void wakeUp();

    // Keep with the newest frame of every camera, as extra data: a text, or the name of an event.
    void addNote(const QString &text);
    void addMark(const QString &name);

signals:
    void stateChanged(model::RecordingSession::State state);
    void refused(const model::StartRefusal &why);
    void started(const model::DiskForecast &forecast);
    void spareIsOnSameDisk(); // of the recording just started: it helps little
    void noticed(int camera, model::SessionCamera::Notice notice, const store::Error &why);
    // The recording of that camera is over, or it could not be opened. Below 0: the session's record
    // could not be written.
    void failed(int camera, const store::Error &error, model::Recorder::Cause cause);
    // Everything is closed and on the disk; the file is in the spare folder if the other refused it.
    void finished(const QString &sessionFile);
    void readyToSleep();
    // The machine slept so long while it recorded; the stores tell, as a mark. Frames of that time are
    // missing, and cameras that do not come back are looked for as ever.
    void slept(double seconds);

private:
    void setState(State next);
    void addCamera(const PlannedCamera &plan);
    void settle();
    store::Result<std::vector<QString>> checkPlan(const SessionPlan &plan,
                                                  const StoreNames &names) const;
    store::Result<SessionStart> planStart(const SessionPlan &plan) const;
    void refuse(const StartRefusal &refusal);
    void begin(const SessionPlan &plan, const SessionStart &start);
    SessionCamera::Order orderFor(int camera, const SessionPlan &plan,
                                  const SessionStart &start) const;
    void handleFailure(int camera, const store::Error &error, Recorder::Cause cause);
    void keepRecord();
    void writeRecord();
    void recordWritten();
    void addRow(const store::Value &row);
    void watchSleep();
    bool isAnyRecording() const;

    WorkerPool &m_pool;
    SessionSeams m_seams;
    State m_state = State::Idle;
    std::vector<std::unique_ptr<SessionCamera>> m_cameras;
    SessionRecord m_record;
    SessionPlaces m_places; // of the recording that runs
    bool m_isInSpare = false; // the record, too
    std::optional<SleepOffset> m_sleep; // while it records
    double m_sleptSeconds = 0; // until now
    QTimer m_sleepWatch;
    QTimer m_awakeAgain; // at the latest; does not go on while the machine sleeps
    bool m_isAsleep = false;
    bool m_isCalledOff = false; // stopped while Starting
    // By a thread of its own: on a disk that is dead it may hang for ever, and keeps nobody waiting then.
    std::jthread m_recordWriter;
    std::shared_ptr<Bell> m_recordKept;
    std::shared_ptr<BoundedQueue<store::Result<KeptRecord>>> m_written =
        std::make_shared<BoundedQueue<store::Result<KeptRecord>>>(1);
    bool m_isWriting = false;
    bool m_isStale = false; // the record changed while it was written
};

} // namespace model
