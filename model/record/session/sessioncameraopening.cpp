// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a camera of a session is opened: at first, and again after it was lost or the computer slept.

#include "model/record/session/sessioncamera.h"

#include "model/camera/reaper.h"
#include "model/workerpool.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr int longestRetryMs = 30000;
constexpr char sleepReason[] = "sleep";

// The first of the settings that the camera does not take, and why.
std::optional<std::pair<QString, store::Error>>
firstRefusal(Camera &camera, const std::vector<std::pair<QString, ControlValue>> &settings)
{
    const auto controls = settings.empty() ? nullptr : camera.controls();
    std::optional<std::pair<QString, store::Error>> first;
    for (const auto &[name, value] : settings) {
        const auto set = controls
                             ? controls->set(name, value)
                             : store::Result<CameraControl>(store::Error{
                                   store::Error::Code::NotFound, {}, "the camera has no settings"});
        if (!set && !first)
            first = {name, set.error()};
    }
    return first;
}

} // namespace

// On the pool. A camera that is opened for a session has its settings before the first frame.
SessionCamera::Opened SessionCamera::openWith(const SessionSeams &seams, const QString &id,
                                              const Settings &settings, bool mustTakeAll)
{
    Opened opened{seams.openCamera(id)};
    if (!opened.camera)
        return opened;
    auto refusal = firstRefusal(**opened.camera, settings);
    if (!refusal || !mustTakeAll)
        return opened;
    auto &[name, error] = *refusal;
    error.detail = name.toStdString() + ": " + error.detail;
    if (error.path.empty())
        error.path = id.toStdString();
    return {error, name};
}

// A camera that came too late for anybody to want it may still take its time to close.
void SessionCamera::letGo(Opened *opened)
{
    if (opened->camera && *opened->camera)
        Reaper::instance().retire(std::move(*opened->camera), {});
    delete opened;
}

// One after the other: what is being opened serves whoever asks meanwhile, for whatever format, unless
// its settings are others by then. It may be ourselves who still have the camera: no thread waits while
// it stops, and whoever opens one that does not is told that it is busy.
void SessionCamera::openWhenGone()
{
    if (std::exchange(m_isOpening, true))
        return;
    m_gone = std::make_shared<Bell>([this] {
        QMetaObject::invokeMethod(this, &SessionCamera::openOnPool, Qt::QueuedConnection);
    });
    m_patience.start(m_seams.stopPatienceMs);
    Reaper::instance().whenGone({idToOpen(), m_plan.id}, [gone = m_gone] { gone->ring(); });
}

QString SessionCamera::idToOpen() const
{
    return m_identity.isEmpty() ? m_plan.id : m_identity;
}

void SessionCamera::openOnPool()
{
    if (!m_gone) // patience was over before
        return;
    std::exchange(m_gone, nullptr)->remove();
    m_patience.stop();
    // One that is back is to record, also if it takes a setting no more.
    const auto open = [seams = m_seams, id = idToOpen(), settings = m_plan.controls,
                       mustTakeAll = m_state != State::Lost](const std::stop_token &) {
        return Holder(new Opened(openWith(seams, id, settings, mustTakeAll)), &letGo);
    };
    const auto take = [this, settings = m_plan.controls](const Holder &opened) {
        m_isOpening = false;
        if (m_state == State::Opening && settings != m_plan.controls) {
            if (opened->camera) // it is waited for before it is opened anew
                Reaper::instance().retire(std::move(*opened->camera), {});
            openWhenGone();
        } else if (m_state == State::Opening)
            preview(*opened);
        else if (m_state == State::Lost)
            resume(*opened);
    };
    m_pool.run(this, open, take);
}

void SessionCamera::open()
{
    Q_ASSERT(m_state == State::Closed || m_state == State::Failed);
    setState(State::Opening);
    openWhenGone();
}

void SessionCamera::preview(Opened &opened)
{
    const auto format = formatOf(opened);
    if (!format) {
        if (!opened.refusedSetting.isEmpty())
            emit settingRefused(opened.refusedSetting);
        giveUp(opened.camera
                   ? store::Error{store::Error::Code::Unsupported, m_plan.id.toStdString(),
                                  "the camera has no such size or pixel format"}
                   : opened.camera.error(),
               Recorder::Cause::Camera);
        return;
    }
    m_identity = (*opened.camera)->info().identity;
    m_recorder.setCamera(std::move(*opened.camera), *format);
}

std::optional<CameraFormat> SessionCamera::formatOf(const Opened &opened) const
{
    return opened.camera ? chooseFormat(**opened.camera, m_plan.wish) : std::nullopt;
}

void SessionCamera::retry()
{
    if (m_isAsleep)
        return;
    m_retry.start(m_retryMs);
    m_retryMs = std::min(2 * m_retryMs, longestRetryMs);
}

void SessionCamera::resume(Opened &opened)
{
    if (m_isAsleep || m_recorder.state() != Recorder::State::Idle)
        return;
    const auto format = formatOf(opened);
    if (!format) {
        retry();
        return;
    }
    const auto options = nextPart();
    if (!options) {
        giveUp(options.error(), Recorder::Cause::Store);
        return;
    }
    m_resumed.start();
    m_recorder.record(std::move(*opened.camera), *format, *options);
    passNotes();
    emit trackChanged();
}

// Whether camera, disk and power are there afterwards is not known before: nothing is left open.
void SessionCamera::fallAsleep()
{
    if (!m_order.reconnects || (m_state != State::Recording && m_state != State::Lost))
        return;
    m_isAsleep = true;
    m_retry.stop();
    // A part that already ends does so by itself, and is waited for.
    const Recorder::State doing = m_recorder.state();
    const bool takesFrames =
        doing == Recorder::State::Starting || doing == Recorder::State::Recording;
    if (m_state == State::Recording && takesFrames) {
        lose(QString::fromLatin1(sleepReason),
             {store::Error::Code::Disconnected, m_plan.id.toStdString(), "the computer sleeps"});
        emit noticed(Notice::FallsAsleep, {});
    } else if (m_state == State::Lost && !m_lossReason) { // it was just coming back
        m_lossReason = QString::fromLatin1(sleepReason);
    }
    m_recorder.stop();
}

void SessionCamera::wakeUp()
{
    if (!std::exchange(m_isAsleep, false) || m_state != State::Lost)
        return;
    m_retryMs = m_seams.firstRetryMs;
    if (!m_isPartOpen) // else that is waited for
        openWhenGone();
}

} // namespace model
