// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/sessioncamera.h"

#include "model/camera/steadyclock.h"
#include "model/place/notetime.h"
#include "model/record/clock/recordingclock.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace model {

namespace {

constexpr int watchMs = 250;
constexpr double firstFramePatience = 3; // times as long as for the others: it has to begin
constexpr double intervalsOfPatience = 3;
constexpr int openPatienceMs = 20000; // for a camera that is opened again; discovery takes seconds

// Why a part ended, as the session's record says it.
constexpr char cameraReason[] = "camera";
constexpr char silenceReason[] = "silence";
constexpr char formatReason[] = "format";
constexpr char diskReason[] = "disk";

double unixSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

RecordingCounters sum(RecordingCounters counters, const RecordingCounters &before)
{
    counters.addFrames(before);
    counters.seconds += before.seconds;
    return counters;
}

} // namespace

SessionCamera::SessionCamera(PlannedCamera plan, const SessionSeams &seams, WorkerPool &pool,
                             QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_seams(seams)
    , m_pool(pool)
    , m_recorder(seams.recorder)
{
    if (!m_seams.openCamera)
        m_seams.openCamera = &openCamera;
    m_recorder.setPreviewEnabled(m_plan.hasPreview);
    m_watch.setInterval(watchMs);
    m_retry.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &SessionCamera::watch);
    m_patience.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SessionCamera::openWhenGone);
    connect(&m_patience, &QTimer::timeout, this, &SessionCamera::openOnPool);
    connect(&m_recorder, &Recorder::stateChanged, this, &SessionCamera::showState);
    connect(&m_recorder, &Recorder::failed, this, &SessionCamera::showFailure);
    connect(&m_recorder, &Recorder::finished, this, [this] { m_hasStore = true; });
}

SessionCamera::~SessionCamera()
{
    m_recorder.disconnect(this); // it drains now, and tells of it
    if (m_gone)
        m_gone->remove();
}

bool SessionCamera::isBusy() const
{
    return m_state == State::Recording || m_state == State::Lost || m_state == State::Stopping;
}

void SessionCamera::setState(State next)
{
    if (std::exchange(m_state, next) != next)
        emit stateChanged(next);
}

RecordingCounters SessionCamera::counters() const
{
    const RecordingCounters now = m_recorder.counters();
    return m_isPartOpen ? sum(now, m_before) : m_before;
}

void SessionCamera::setPlan(const PlannedCamera &plan)
{
    Q_ASSERT(!isBusy());
    m_plan = plan;
}

void SessionCamera::close()
{
    Q_ASSERT(!isBusy());
    setState(State::Closed); // first: what the recorder tells now is no failure
    m_recorder.setCamera(nullptr, {});
}

void SessionCamera::record(const Order &order)
{
    Q_ASSERT(m_state == State::Ready);
    m_order = order;
    m_track = {};
    m_track.label = m_plan.label.toStdString();
    m_track.device = (m_identity.isEmpty() ? m_plan.id : m_identity).toStdString();
    m_notes.clear();
    m_before = {};
    m_hasFailedOver = m_isAsleep = false;
    m_lossReason.reset();
    m_droppedWarned = 0;
    m_isQueueWarned = m_isDiskWarned = false;
    m_beganSeconds = steadySeconds();
    m_retryMs = m_seams.firstRetryMs;
    const auto options = nextPart();
    const auto begun = options ? m_recorder.record(*options) : options.error();
    if (!begun) {
        m_isPartOpen = false;
        m_track.parts.clear();
        giveUp(begun.error(), Recorder::Cause::Store);
        return;
    }
    m_watch.start();
    setState(State::Recording);
    emit trackChanged();
}

// The next store, and what is left of the limits.
store::Result<RecordingOptions> SessionCamera::nextPart()
{
    const int part = static_cast<int>(m_track.parts.size()) + 1;
    const auto directory = m_order.partName(part, m_hasFailedOver);
    if (!directory)
        return directory.error();
    RecordingOptions options;
    options.directory = *directory;
    options.writer = m_plan.writer;
    options.writer.user = m_order.metadata;
    store::Value session = m_order.session;
    session["camera"] = m_track.label;
    session["device"] = m_track.device;
    session["part"] = part;
    if (!m_track.parts.empty())
        session["follows"] = m_track.parts.back().directory;
    if (!m_track.gaps.empty())
        session["gap"] = m_track.gaps.back().reason;
    options.writer.user["session"] = session;
    if (m_order.maxFrames)
        options.maxFrames = *m_order.maxFrames - framesTaken();
    if (m_order.maxSeconds)
        options.maxSeconds = *m_order.maxSeconds - (part > 1 ? elapsedSeconds() : 0);
    options.chunkSeconds = m_plan.chunkSeconds;
    options.queueFrames = m_plan.queueFrames;
    options.diskReserve = m_order.diskReserve;
    m_track.parts.push_back({directory->toStdString(), 0, false});
    m_lossReason.reset();
    m_isPartOpen = true;
    m_hasStore = false;
    return options;
}

// What the recorder knows of the part counts with those before; what came to no store was none.
void SessionCamera::endPart()
{
    const RecordingCounters end = m_recorder.counters();
    m_isPartOpen = false;
    if (m_hasStore) {
        m_track.parts.back().frames = end.written;
        m_track.parts.back().isClosed = true;
    } else {
        m_track.parts.pop_back();
    }
    m_before = sum(end, m_before);
    for (QueuedNote &note : m_recorder.takeUnwrittenNotes())
        m_notes.push_back(std::move(note));
    emit trackChanged();
}

void SessionCamera::addNote(const store::Value &row)
{
    if (!isBusy() || m_recorder.addNote(row))
        return;
    m_notes.push_back({row, 0, steadySeconds()});
    emit trackChanged();
}

// To the store that has just been begun: they come before all of its frames.
void SessionCamera::passNotes()
{
    for (QueuedNote &note : std::exchange(m_notes, {})) {
        note.number = std::numeric_limits<std::int64_t>::min();
        m_recorder.addNote(std::move(note));
    }
}

// There is no store to come.
void SessionCamera::keepNotes()
{
    m_track = track();
    m_notes.clear();
}

SessionRecord::Track SessionCamera::track() const
{
    SessionRecord::Track track = m_track;
    const RecordingClock clock;
    for (const QueuedNote &note : m_notes) {
        store::Value row = note.row;
        row[noteTime] = clock.unixSeconds(note.seconds);
        track.notes.push_back(std::move(row));
    }
    return track;
}

// By the parts that are closed, as the limit counts them.
std::int64_t SessionCamera::framesTaken() const
{
    return m_before.captured - m_before.droppedByQueue;
}

// As the frames' times have it: also while the machine slept.
double SessionCamera::elapsedSeconds() const
{
    return steadySeconds() - m_beganSeconds;
}

bool SessionCamera::hasMoreFrames() const
{
    return !m_order.maxFrames || framesTaken() < *m_order.maxFrames;
}

bool SessionCamera::hasMore() const
{
    const bool hasTime = !m_order.maxSeconds || elapsedSeconds() < *m_order.maxSeconds;
    return hasMoreFrames() && hasTime;
}

void SessionCamera::stop()
{
    if (m_state != State::Recording && m_state != State::Lost)
        return;
    m_retry.stop();
    m_lossReason.reset();
    setState(State::Stopping);
    m_recorder.stop();
    if (!m_isPartOpen)
        finish();
}

// The part that is open ends; another is begun when the camera is there again.
void SessionCamera::lose(const QString &reason, const store::Error &why)
{
    m_lossReason = reason;
    const RecordingClock clock;
    const double from = m_recorder.counters().lastSign.value_or(steadySeconds());
    m_track.gaps.push_back({static_cast<int>(m_track.parts.size()), reason.toStdString(),
                            why.detail, clock.unixSeconds(from), 0});
    setState(State::Lost);
    emit trackChanged();
}

void SessionCamera::giveUp(const store::Error &error, Recorder::Cause cause)
{
    emit failed(error, cause);
    if (m_state == State::Recording || m_state == State::Lost)
        stop();
    else if (m_state != State::Stopping)
        setState(State::Failed);
}

void SessionCamera::showState(Recorder::State state)
{
    using Of = Recorder::State;
    const bool isAtRest = state == Of::Idle || state == Of::Previewing;
    if (m_state == State::Opening && state == Of::Previewing)
        setState(State::Ready);
    else if (m_state == State::Lost && state == Of::Recording && !m_lossReason)
        comeBack();
    else if (m_state == State::Ready && state == Of::Idle)
        // Its failure is told first, if it did not just come to its end.
        QMetaObject::invokeMethod(this, &SessionCamera::noteEnd, Qt::QueuedConnection);
    else if (isAtRest && m_isPartOpen)
        // Its failure is told after its change of state, and is to be heard first.
        QMetaObject::invokeMethod(this, &SessionCamera::partDone, Qt::QueuedConnection);
}

void SessionCamera::noteEnd()
{
    if (m_state == State::Ready && m_recorder.state() == Recorder::State::Idle)
        setState(State::Failed);
}

void SessionCamera::comeBack()
{
    m_track.gaps.back().toTime = unixSeconds();
    setState(State::Recording);
    emit noticed(Notice::CameraBack, {});
    emit trackChanged();
}

void SessionCamera::showFailure(const store::Error &error, Recorder::Cause cause)
{
    switch (m_state) {
    case State::Opening:
    case State::Ready:
        giveUp(error, cause);
        break;
    case State::Recording:
    case State::Lost:
        failWhileRecording(error, cause);
        break;
    case State::Stopping:
        emit failed(error, cause); // the last frames could not be written
        break;
    case State::Closed:
    case State::Failed:
        break;
    }
}

void SessionCamera::failWhileRecording(const store::Error &error, Recorder::Cause cause)
{
    const bool isDisk = cause == Recorder::Cause::Store;
    if (isDisk ? !m_order.canFailOver || m_hasFailedOver : !m_order.reconnects) {
        giveUp(error, cause);
        return;
    }
    if (m_state == State::Lost && !isDisk) { // it was looked for, and is not there yet
        m_lossReason = QString::fromLatin1(cameraReason);
        return;
    }
    m_hasFailedOver = m_hasFailedOver || isDisk;
    const bool isFormat = cause == Recorder::Cause::Format;
    lose(QString::fromLatin1(isDisk ? diskReason : isFormat ? formatReason : cameraReason), error);
    emit noticed(isDisk     ? Notice::FailedOver
                 : isFormat ? Notice::FormatChanged
                            : Notice::CameraLost,
                 error);
}

// The recorder is at rest: the part is written. Another follows if the recording is to go on.
void SessionCamera::partDone()
{
    if (!m_isPartOpen)
        return;
    const bool goesOn = m_state == State::Lost && m_lossReason;
    const bool isDisk = goesOn && *m_lossReason == QLatin1String(diskReason);
    endPart();
    if (goesOn && !hasMoreFrames()) // it was lost with its last frame: nothing is missing
        m_track.gaps.pop_back();
    if (!goesOn || !hasMore()) {
        finish();
    } else if (isDisk && !m_isAsleep && m_recorder.state() == Recorder::State::Previewing) {
        recordElsewhere();
    } else {
        m_recorder.setCamera(nullptr, {}); // whatever it has: what comes next is opened anew
        retry();
    }
}

void SessionCamera::recordElsewhere()
{
    const auto options = nextPart();
    const auto begun = options ? m_recorder.record(*options) : options.error();
    if (begun) {
        passNotes();
        emit trackChanged();
        return;
    }
    if (options)
        m_track.parts.pop_back();
    m_isPartOpen = false;
    giveUp(begun.error(), Recorder::Cause::Store);
}

void SessionCamera::finish()
{
    m_watch.stop();
    m_retry.stop();
    keepNotes();
    setState(m_recorder.state() == Recorder::State::Previewing ? State::Ready : State::Closed);
}

bool SessionCamera::isSilent(const RecordingCounters &counters) const
{
    const double fps = m_recorder.format().fps;
    const double interval = fps > 0 ? 1 / fps : 0;
    const double least =
        counters.captured > 0 ? m_seams.leastPatience : firstFramePatience * m_seams.leastPatience;
    return !m_plan.isTriggered &&
           counters.silentSeconds > std::max(least, intervalsOfPatience * interval);
}

void SessionCamera::watch()
{
    if (m_state == State::Lost) {
        watchForReturn();
        return;
    }
    const Recorder::State state = m_recorder.state();
    if (state != Recorder::State::Starting && state != Recorder::State::Recording)
        return;
    const RecordingCounters counters = m_recorder.counters();
    warn(counters);
    if (counters.captured > 0) // one that opens and is silent is looked for less and less
        m_retryMs = m_seams.firstRetryMs;
    if (!isSilent(counters))
        return;
    const store::Error error{store::Error::Code::Disconnected, m_plan.id.toStdString(),
                             "no frame for " +
                                 std::to_string(static_cast<int>(counters.silentSeconds)) + " s"};
    if (!m_order.reconnects) {
        giveUp(error, Recorder::Cause::Camera);
        return;
    }
    lose(QString::fromLatin1(silenceReason), error);
    emit noticed(Notice::CameraLost, error);
    m_recorder.stop();
}

// Waiting ends with the recording's time, and so does that for a camera that says nothing at all.
void SessionCamera::watchForReturn()
{
    if (!hasMore()) {
        stop();
    } else if (m_recorder.state() == Recorder::State::Opening &&
               m_resumed.elapsed() > openPatienceMs) {
        m_lossReason = QString::fromLatin1(cameraReason);
        m_recorder.stop();
    }
}

void SessionCamera::warn(const RecordingCounters &counters)
{
    const std::int64_t dropped = counters.dropped();
    if (dropped > 0 && dropped >= 2 * m_droppedWarned) {
        m_droppedWarned = dropped;
        emit noticed(Notice::FramesDropped, {});
    }
    const bool isHalfFull = 2 * counters.queued > counters.queueSize;
    if (isHalfFull && !std::exchange(m_isQueueWarned, true))
        emit noticed(Notice::QueueHalfFull, {});
    if (std::exchange(m_isDiskWarned, counters.diskLow) != counters.diskLow)
        emit noticed(counters.diskLow ? Notice::DiskLow : Notice::DiskRoomAgain, {});
}

} // namespace model
