// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/steadyclock.h"
#include "model/place/sessionrecord.h"
#include "model/record/recorder.h"
#include "model/record/recording.h"
#include "model/record/recordingevents.h"
#include "model/record/session/sessionplan.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace model {

class WorkerPool;

// How cameras are opened and stores reached; for tests that fake them. What is empty is the real thing.
struct SessionSeams
{
    RecorderSeams recorder;
    std::function<store::Result<std::unique_ptr<Camera>>(const QString &id)> openCamera;
    SleepOffset::Read sleepClocks = &SleepOffset::readClocks;
    int stopPatienceMs =
        10000; // with a camera that is being stopped, before it is opened all the same
    int firstRetryMs = 500; // after a camera is lost; each time twice as long, up to 30 s
    double leastPatience =
        2; // seconds without a frame until a camera counts as lost; before the first, 3 x
};

// One camera of a session through all of its stores: when it is lost it is looked for again, and its
// recording goes on in another store.
//
// Lives on the session's thread.
class SessionCamera : public QObject
{
    Q_OBJECT

public:
    // clang-format off
    enum class State {
        //            goes to      when
        Closed,    // Opening      open()
        Opening,   // Ready        the camera runs
                   // Failed       it could not be opened, or was refused
        Ready,     // Recording    record()
                   // Failed       the camera failed
        Recording, // Lost         the camera failed, was silent, or has another format
                   // Stopping     stop(), the limit, or what cannot be gone on from
        Lost,      // Recording    it is back
                   // Stopping     stop()
        Stopping,  // Ready        everything is written; the camera runs
                   // Closed       likewise, and it does not
        Failed,    // Opening      open()
    };
    // clang-format on
    Q_ENUM(State)

    // What a user should know at once.
    enum class Notice {
        CameraLost, // it failed or is silent; it is looked for
        CameraBack,
        FormatChanged, // goes on in another store
        FailedOver, // the disk refused; goes on in the other folder
        FallsAsleep, // with the computer; CameraBack follows
        FramesDropped, // for the first time, or again after a while
        QueueHalfFull,
        DiskLow,
        DiskRoomAgain, // after DiskLow
    };
    Q_ENUM(Notice)

    // How a part is to be named: a directory, or why there is none.
    using PartName = std::function<store::Result<QString>(int part, bool failedOver)>;

    // The pool outlives it.
    SessionCamera(PlannedCamera plan, const SessionSeams &seams, WorkerPool &pool,
                  QObject *parent = nullptr);
    ~SessionCamera() override;

    const PlannedCamera &plan() const { return m_plan; }
    State state() const { return m_state; }
    bool isBusy() const; // Recording, Lost or Stopping
    Recorder &recorder() { return m_recorder; } // for live pictures and the granted format
    const Recorder &recorder() const { return m_recorder; }
    bool isInSpare() const { return m_hasFailedOver; } // this recording went on in the spare folder

    // Of all parts of this recording together; what is now is the last one's.
    RecordingCounters counters() const;
    // Also with the notes that wait for a store: there may be none.
    SessionRecord::Track track() const;

    // Limits and metadata of a recording.
    struct Order
    {
        PartName partName;
        store::Value metadata = store::Value::object();
        store::Value session = store::Value::object(); // what each store says of its session
        std::optional<std::int64_t> maxFrames;
        std::optional<double> maxSeconds;
        std::uint64_t diskReserve = 0; // bytes
        bool reconnects = true;
        bool canFailOver = false;
    };

    // How the next recording is kept. The camera stays the one it is.
    // REQUIRES: not isBusy().
    void setPlan(const PlannedCamera &plan);

    void open(); // starts the camera: Ready or Failed, and then failed(), tells what came of it
    void close(); // lets go of the camera. REQUIRES: not isBusy()
    void record(const Order &order); // REQUIRES: Ready
    void stop();
    // The computer is about to sleep: closes the store and lets go of the camera until wakeUp(). Does
    // nothing where a camera that is lost is given up.
    void fallAsleep();
    void wakeUp();
    bool isFallingAsleep() const { return m_isAsleep && m_isPartOpen; } // is still being closed
    // With the newest frame. What no store takes, for the camera is lost, goes with the first frame of
    // the next store, or else into the track.
    void addNote(const store::Value &row);

signals:
    void stateChanged(model::SessionCamera::State state);
    void noticed(model::SessionCamera::Notice notice, const store::Error &why);
    // What cannot be gone on from. What was written is closed.
    void failed(const store::Error &error, model::Recorder::Cause cause);
    void settingRefused(const QString &control); // by a camera that was opened; failed() follows
    void trackChanged(); // another store, or another gap

private:
    using Settings = std::vector<std::pair<QString, ControlValue>>;

    struct Opened
    {
        store::Result<std::unique_ptr<Camera>> camera;
        QString refusedSetting = {}; // why there is none; empty: for something else
    };
    using Holder = std::shared_ptr<Opened>;

    static Opened openWith(const SessionSeams &seams, const QString &id, const Settings &settings,
                           bool mustTakeAll);
    static void letGo(Opened *opened);

    void setState(State next);
    void openWhenGone();
    void openOnPool();
    QString idToOpen() const;
    void preview(Opened &opened);
    void resume(Opened &opened);
    std::optional<CameraFormat> formatOf(const Opened &opened) const;
    store::Result<RecordingOptions> nextPart();
    void endPart();
    void passNotes();
    void keepNotes();
    void partDone();
    void recordElsewhere();
    void noteEnd();
    void comeBack();
    void retry();
    void watchForReturn();
    void finish();
    void lose(const QString &reason, const store::Error &why);
    void giveUp(const store::Error &error, Recorder::Cause cause);
    void showState(Recorder::State state);
    void showFailure(const store::Error &error, Recorder::Cause cause);
    void failWhileRecording(const store::Error &error, Recorder::Cause cause);
    void watch();
    bool isSilent(const RecordingCounters &counters) const;
    std::int64_t framesTaken() const;
    bool hasMoreFrames() const;
    bool hasMore() const;
    double elapsedSeconds() const;
    void warn(const RecordingCounters &counters);

    PlannedCamera m_plan;
    SessionSeams m_seams;
    WorkerPool &m_pool;
    Recorder m_recorder;
    State m_state = State::Closed;
    QString m_identity; // of the camera, once it was opened
    bool m_isOpening = false; // on the pool, or waits for that
    std::shared_ptr<Bell> m_gone; // rings when the camera may be opened; null: nothing waits
    QTimer m_patience; // with a camera that is being stopped

    Order m_order;
    SessionRecord::Track m_track;
    RecordingCounters m_before; // of the parts that are closed
    std::vector<QueuedNote> m_notes; // wait for a store
    double m_beganSeconds = 0; // the recording, on the steady clock
    bool m_isPartOpen = false;
    bool m_hasStore = false; // the open part
    bool m_hasFailedOver = false;
    bool m_isAsleep = false;
    std::optional<QString> m_lossReason; // why the open part ends, if the recording is to go on

    QTimer m_watch;
    QTimer m_retry;
    QElapsedTimer m_resumed; // since a lost camera was opened again
    int m_retryMs = 0;
    std::int64_t m_droppedWarned = 0;
    bool m_isQueueWarned = false;
    bool m_isDiskWarned = false;
};

} // namespace model
