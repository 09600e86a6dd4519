// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/recordingsession.h"

#include "model/camera/reaper.h"
#include "model/paths.h"
#include "model/record/session/storename.h"
#include "model/workerpool.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <exception>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr int sleepWatchMs = 500;
constexpr int longestDozeMs = 30000; // from fallAsleep() on, of time awake
constexpr double shortestSleep = 1; // seconds; a clock's hiccup is none

// Empty if `folder` is.
std::filesystem::path absolute(const QString &folder)
{
    return folder.isEmpty() ? std::filesystem::path()
                            : toPath(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
}

const char *reasonText(MetadataProblem::Reason reason)
{
    switch (reason) {
    case MetadataProblem::Reason::Missing:
        return "is missing";
    case MetadataProblem::Reason::WrongKind:
        return "is of another kind than asked for";
    case MetadataProblem::Reason::NoChoice:
        return "is none of the choices";
    case MetadataProblem::Reason::OutOfRange:
        return "is out of its range";
    }
    return "";
}

// What it throws is an error like any other.
store::Result<KeptRecord> keptOrError(const SessionPlaces &places, const SessionRecord &record,
                                      bool alsoInSpare)
try {
    return keepRecord(places, record, alsoInSpare);
} catch (const std::exception &exception) {
    return store::Error{Code::Io, places.file(), exception.what()};
}

store::Error invalid(const std::string &detail)
{
    return {Code::InvalidArgument, {}, detail};
}

} // namespace

RecordingSession::RecordingSession(WorkerPool &pool, SessionSeams seams, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_seams(std::move(seams))
{
    m_sleepWatch.setInterval(sleepWatchMs);
    connect(&m_sleepWatch, &QTimer::timeout, this, &RecordingSession::watchSleep);
    m_recordKept = std::make_shared<Bell>([this] {
        QMetaObject::invokeMethod(this, &RecordingSession::recordWritten, Qt::QueuedConnection);
    });
    m_awakeAgain.setSingleShot(true);
    m_awakeAgain.setInterval(longestDozeMs);
    connect(&m_awakeAgain, &QTimer::timeout, this, [this] {
        wakeUp();
        emit readyToSleep(); // who waits need not any longer
    });
}

RecordingSession::~RecordingSession()
{
    for (const auto &camera : m_cameras)
        camera->disconnect(this);
    m_recordKept->remove();
    if (m_recordWriter.joinable())
        Reaper::instance().take(std::move(m_recordWriter));
}

void RecordingSession::setState(State next)
{
    if (std::exchange(m_state, next) != next)
        emit stateChanged(next);
}

void RecordingSession::prepare(const std::vector<PlannedCamera> &cameras)
{
    Q_ASSERT(m_state == State::Idle || m_state == State::Ready);
    release();
    setState(State::Opening);
    for (const PlannedCamera &camera : cameras)
        addCamera(camera);
    for (const auto &camera : m_cameras)
        camera->open();
    settle();
}

void RecordingSession::addCamera(const PlannedCamera &plan)
{
    const int index = static_cast<int>(m_cameras.size());
    auto camera = std::make_unique<SessionCamera>(plan, m_seams, m_pool);
    connect(camera.get(), &SessionCamera::stateChanged, this, &RecordingSession::settle,
            Qt::QueuedConnection);
    connect(camera.get(), &SessionCamera::trackChanged, this, &RecordingSession::keepRecord);
    connect(camera.get(), &SessionCamera::noticed, this,
            [this, index](SessionCamera::Notice notice, const store::Error &why) {
                emit noticed(index, notice, why);
            });
    connect(camera.get(), &SessionCamera::failed, this,
            [this, index](const store::Error &error, Recorder::Cause cause) {
                handleFailure(index, error, cause);
            });
    m_cameras.push_back(std::move(camera));
}

void RecordingSession::release()
{
    Q_ASSERT(m_state == State::Idle || m_state == State::Opening || m_state == State::Ready);
    for (const auto &camera : m_cameras)
        camera->disconnect(this);
    m_cameras.clear();
    setState(State::Idle);
}

bool RecordingSession::isAnyRecording() const
{
    return std::any_of(m_cameras.begin(), m_cameras.end(),
                       [](const auto &camera) { return camera->isBusy(); });
}

// A camera has another state: perhaps it was the last one to be waited for.
void RecordingSession::settle()
{
    const bool isAnyOpening =
        std::any_of(m_cameras.begin(), m_cameras.end(), [](const auto &camera) {
            return camera->state() == SessionCamera::State::Opening;
        });
    if (m_state == State::Opening && !isAnyOpening)
        setState(State::Ready);
    const bool isRunning = m_state == State::Recording || m_state == State::Stopping;
    if (!isRunning || isAnyRecording())
        return;
    m_record.endTime = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
    m_sleepWatch.stop();
    setState(State::Closing);
    keepRecord();
}

// The stores' names, if everything else is as it must be, too.
store::Result<std::vector<QString>> RecordingSession::checkPlan(const SessionPlan &plan,
                                                                const StoreNames &names) const
{
    if (const auto problems = checkMetadata(plan.fields, plan.metadata); !problems.empty())
        return invalid("the metadata \"" + problems.front().field.toStdString() + "\" " +
                       reasonText(problems.front().reason));
    for (const char *reserved : reservedMetadata) {
        if (plan.metadata.contains(reserved))
            return invalid("the metadata \"session\" and \"__store\" are the program's own");
    }
    std::vector<QString> stores;
    for (std::size_t i = 0; i < m_cameras.size(); ++i) {
        if (m_cameras[i]->state() != SessionCamera::State::Ready)
            return store::Error{Code::Disconnected, plan.cameras[i].id.toStdString(),
                                "the camera does not run"};
        const auto name = names.store(plan.cameras[i].label, m_cameras.size() == 1, 1);
        if (!name)
            return name.error();
        if (std::find(stores.begin(), stores.end(), *name) != stores.end())
            return invalid("two cameras would have the same store, " + name->toStdString());
        stores.push_back(*name);
    }
    return stores;
}

store::Result<SessionStart> RecordingSession::planStart(const SessionPlan &plan) const
{
    SessionStart start;
    start.now = QDateTime::currentDateTime();
    const StoreNames names(plan.name, start.now, plan.metadata);
    auto stores = checkPlan(plan, names);
    if (!stores)
        return stores.error();
    const auto name = names.session();
    if (!name)
        return name.error();
    start.places = {absolute(plan.folder), absolute(plan.failoverFolder), name->toStdString()};
    start.space = m_seams.recorder.space;
    start.forecast.reserve = DiskWatch::reserveBytes * m_cameras.size();
    start.stores = std::move(*stores);
    for (std::size_t i = 0; i < m_cameras.size(); ++i) {
        start.forecast.bytesPerSecond +=
            expectedBytesPerSecond(plan.cameras[i].writer, m_cameras[i]->recorder().format());
    }
    return start;
}

void RecordingSession::record(const SessionPlan &plan)
{
    Q_ASSERT(m_state == State::Ready && plan.cameras.size() == m_cameras.size());
    m_isCalledOff = m_isAsleep = false;
    setState(State::Starting);
    const auto start = planStart(plan);
    if (!start) {
        refuse({start.error()});
        return;
    }
    const auto check = [start = *start](const std::stop_token &) mutable {
        auto refusal = checkStart(start);
        return std::pair(std::move(start), std::move(refusal));
    };
    const auto go = [this, plan](const auto &checked) {
        if (checked.second)
            refuse(*checked.second);
        else if (m_isCalledOff)
            setState(State::Ready);
        else
            begin(plan, checked.first);
    };
    m_pool.run(this, check, go);
}

void RecordingSession::refuse(const StartRefusal &refusal)
{
    setState(State::Ready);
    emit refused(refusal);
}

void RecordingSession::begin(const SessionPlan &plan, const SessionStart &start)
{
    const bool isAllThere = std::all_of(m_cameras.begin(), m_cameras.end(), [](const auto &camera) {
        return camera->state() == SessionCamera::State::Ready;
    });
    if (!isAllThere) { // one went while the disk was looked at
        refuse({{Code::Disconnected, {}, "a camera went away"}});
        return;
    }
    m_record = {};
    m_record.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    m_record.name = start.places.name;
    m_record.startTime = static_cast<double>(start.now.toMSecsSinceEpoch()) / 1000;
    m_record.isTriggered =
        std::all_of(plan.cameras.begin(), plan.cameras.end(),
                    [](const PlannedCamera &camera) { return camera.isTriggered; });
    m_places = start.places;
    m_isInSpare = false;
    m_sleep.emplace(m_seams.sleepClocks);
    m_sleptSeconds = m_sleep->seconds();
    m_sleepWatch.start();
    setState(State::Recording);
    std::vector<SessionCamera::Order> orders;
    for (std::size_t i = 0; i < m_cameras.size(); ++i) {
        m_cameras[i]->setPlan(plan.cameras[i]);
        orders.push_back(orderFor(static_cast<int>(i), plan, start));
    }
    for (std::size_t i = 0; i < m_cameras.size(); ++i) // nothing else here: all begin at once
        m_cameras[i]->record(orders[i]);
    emit started(start.forecast);
    if (start.isSpareOnSameDisk)
        emit spareIsOnSameDisk();
    if (m_isAsleep)
        fallAsleep();
}

SessionCamera::Order RecordingSession::orderFor(int camera, const SessionPlan &plan,
                                                const SessionStart &start) const
{
    SessionCamera::Order order;
    const bool isOnly = m_cameras.size() == 1;
    order.partName = [names = StoreNames(plan.name, start.now, plan.metadata), isOnly,
                      label = plan.cameras[static_cast<std::size_t>(camera)].label,
                      places = start.places](int part, bool failedOver) -> store::Result<QString> {
        const auto name = names.store(label, isOnly, part);
        if (!name)
            return name.error();
        return toText((failedOver ? places.spare : places.folder) / toPath(*name));
    };
    order.metadata = plan.metadata;
    order.session = {{"id", m_record.id},
                     {"name", m_record.name},
                     {"align", m_record.isTriggered ? "number" : "time"}};
    if (store::Value units = unitsOf(plan.fields, plan.metadata); !units.empty())
        order.session["units"] = std::move(units);
    order.maxFrames = plan.maxFrames;
    order.maxSeconds = plan.maxSeconds;
    order.diskReserve = start.forecast.reserve;
    order.reconnects = plan.reconnects;
    order.canFailOver = !plan.failoverFolder.isEmpty();
    return order;
}

void RecordingSession::stop()
{
    m_isCalledOff = m_state == State::Starting;
    if (m_state != State::Recording)
        return;
    setState(State::Stopping);
    for (const auto &camera : m_cameras)
        camera->stop();
    settle();
}

// The disk is that of all: what one has no room for, the others will not have either.
void RecordingSession::handleFailure(int camera, const store::Error &error, Recorder::Cause cause)
{
    emit failed(camera, error, cause);
    if (error.code == Code::DiskFull && m_state == State::Recording)
        QMetaObject::invokeMethod(this, &RecordingSession::stop, Qt::QueuedConnection);
}

void RecordingSession::addRow(const store::Value &row)
{
    for (const auto &camera : m_cameras)
        camera->addNote(row);
}

void RecordingSession::addNote(const QString &text)
{
    addRow({{"note", text.toStdString()}});
}

void RecordingSession::addMark(const QString &name)
{
    addRow({{"mark", name.toStdString()}});
}

void RecordingSession::watchSleep()
{
    const double before = std::exchange(m_sleptSeconds, m_sleep->seconds());
    const double slept = m_sleptSeconds - before;
    if (m_state != State::Recording || slept < shortestSleep)
        return;
    addRow({{"mark", "sleep"}, {"sleep_seconds", slept}});
    emit this->slept(slept);
    wakeUp();
}

void RecordingSession::fallAsleep()
{
    if (m_state != State::Recording && m_state != State::Starting)
        return;
    m_isAsleep = true;
    if (m_state == State::Starting) // begin() goes on from there
        return;
    m_awakeAgain.start();
    for (const auto &camera : m_cameras)
        camera->fallAsleep();
    keepRecord();
}

void RecordingSession::wakeUp()
{
    m_isAsleep = false;
    m_awakeAgain.stop();
    for (const auto &camera : m_cameras)
        camera->wakeUp();
}

void RecordingSession::keepRecord()
{
    if (m_state != State::Recording && m_state != State::Stopping && m_state != State::Closing)
        return;
    m_record.tracks.clear();
    for (const auto &camera : m_cameras)
        m_record.tracks.push_back(camera->track());
    if (m_isWriting)
        m_isStale = true;
    else
        writeRecord();
}

void RecordingSession::writeRecord()
{
    m_isWriting = true;
    m_isStale = false;
    auto write = [places = m_places, record = m_record, alsoInSpare = m_isInSpare,
                  written = m_written, bell = m_recordKept] {
        written->replace(keptOrError(places, record, alsoInSpare));
        bell->ring();
    };
    m_recordWriter = std::jthread(std::move(write)); // the one before has ended
}

void RecordingSession::recordWritten()
{
    m_recordWriter.join();
    const store::Result<KeptRecord> kept = *m_written->tryPop();
    m_isWriting = false;
    if (kept)
        m_isInSpare = m_isInSpare || kept->isInSpare;
    else
        emit failed(-1, kept.error(), Recorder::Cause::Store);
    if (m_isStale) {
        writeRecord();
        return;
    }
    if (m_isAsleep && std::none_of(m_cameras.begin(), m_cameras.end(),
                                   [](const auto &camera) { return camera->isFallingAsleep(); }))
        emit readyToSleep();
    if (m_state != State::Closing)
        return;
    if (kept)
        m_record = kept->record;
    setState(State::Ready);
    emit finished(toText(kept ? kept->file : m_places.file()));
}

} // namespace model
