// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a camera of a session is opened: at first, and again after it was lost.

#include "model/record/session/sessioncamera.h"

#include "model/camera/reaper.h"
#include "model/workerpool.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr int longestRetryMs = 30000;

// A camera that is opened for a session has its settings before the first frame.
store::Result<std::unique_ptr<Camera>>
openWith(const SessionSeams &seams, const QString &id,
         const std::vector<std::pair<QString, ControlValue>> &settings, bool mustTakeAll)
{
    auto camera = seams.openCamera(id);
    const auto controls = camera && !settings.empty() ? (*camera)->controls() : nullptr;
    if (!camera || settings.empty())
        return camera;
    for (const auto &[name, value] : settings) {
        const auto set = controls
                             ? controls->set(name, value)
                             : store::Result<CameraControl>(store::Error{
                                   store::Error::Code::NotFound, {}, "the camera has no settings"});
        if (set || !mustTakeAll)
            continue;
        store::Error error = set.error();
        error.detail = name.toStdString() + ": " + error.detail;
        if (error.path.empty())
            error.path = id.toStdString();
        return error;
    }
    return camera;
}

// A camera that came too late for anybody to want it may still take its time to close.
template<typename Opened>
void letGo(Opened *opened)
{
    if (*opened && **opened)
        Reaper::instance().retire(std::move(**opened), {});
    delete opened;
}

} // namespace

// One after the other: what is being opened serves whoever asks meanwhile, for whatever format, unless
// its settings are others by then.
void SessionCamera::openOnPool()
{
    if (std::exchange(m_isOpening, true))
        return;
    const QString id = m_identity.isEmpty() ? m_plan.id : m_identity;
    // One that is back is to record, also if it takes a setting no more.
    const auto open = [seams = m_seams, id, planned = m_plan.id, settings = m_plan.controls,
                       mustTakeAll = m_state != State::Lost](const std::stop_token &stop) {
        Reaper::instance().awaitCamera(id, stop); // it may be ourselves who still have it
        if (planned != id)
            Reaper::instance().awaitCamera(planned, stop);
        return Holder(new Opened(openWith(seams, id, settings, mustTakeAll)), &letGo<Opened>);
    };
    const auto take = [this, settings = m_plan.controls](const Holder &camera) {
        m_isOpening = false;
        if (m_state == State::Opening && settings != m_plan.controls) {
            if (*camera) // it is waited for before it is opened anew
                Reaper::instance().retire(std::move(**camera), {});
            openOnPool();
        } else if (m_state == State::Opening)
            preview(camera);
        else if (m_state == State::Lost)
            resume(camera);
    };
    m_pool.run(this, open, take);
}

void SessionCamera::open()
{
    Q_ASSERT(m_state == State::Closed || m_state == State::Failed);
    setState(State::Opening);
    openOnPool();
}

void SessionCamera::preview(const Holder &camera)
{
    const auto format =
        *camera ? chooseFormat(***camera, m_plan.wish) : std::optional<CameraFormat>();
    if (!format) {
        giveUp(*camera ? store::Error{store::Error::Code::Unsupported, m_plan.id.toStdString(),
                                      "the camera has no such size or pixel format"}
                       : camera->error(),
               Recorder::Cause::Camera);
        return;
    }
    m_identity = (**camera)->info().identity;
    m_recorder.setCamera(std::move(**camera), *format);
}

void SessionCamera::retry()
{
    m_retry.start(m_retryMs);
    m_retryMs = std::min(2 * m_retryMs, longestRetryMs);
}

void SessionCamera::resume(const Holder &camera)
{
    if (m_recorder.state() != Recorder::State::Idle)
        return;
    const auto format =
        *camera ? chooseFormat(***camera, m_plan.wish) : std::optional<CameraFormat>();
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
    m_recorder.record(std::move(**camera), *format, *options);
    passNotes();
    emit trackChanged();
}

} // namespace model
