// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/cameradesk.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

bool isHot(model::SessionCamera::State state) // its plan cannot be changed
{
    using State = model::SessionCamera::State;
    return state == State::Recording || state == State::Lost || state == State::Stopping;
}

} // namespace

void CameraDesk::open()
{
    m_isOpen = true;
    m_watches = m_seams.watch([this] { // on a thread of its own
        QMetaObject::invokeMethod(&m_plugged, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    });
    prepare();
}

void CameraDesk::close()
{
    m_isOpen = false;
    m_isStale = false;
    m_watches.clear();
    m_plugged.stop();
    m_search.request_stop();
    m_isSearching = false;
    m_session.release();
    emit camerasChanged();
}

// One set after the other: those that are being opened are waited for.
void CameraDesk::prepare()
{
    keepInSight();
    for (const QString &id : m_chosen)
        writePlace(id);
    if (m_session.state() == model::RecordingSession::State::Opening) {
        m_isStale = true;
        return;
    }
    m_session.prepare(plans());
    for (std::size_t i = 0; i < m_session.cameras().size(); ++i)
        connect(m_session.cameras()[i].get(), &model::SessionCamera::stateChanged, this,
                [this, camera = static_cast<int>(i)] { cameraChanged(camera); });
    emit camerasChanged();
}

// That camera alone: the others show what they see without a break.
void CameraDesk::reopen(const QString &id)
{
    const auto i = static_cast<std::size_t>(std::max(0, indexOf(id)));
    if (!m_isOpen || indexOf(id) < 0 || i >= m_session.cameras().size())
        return;
    model::SessionCamera &camera = *m_session.cameras()[i];
    if (isHot(camera.state()))
        return;
    camera.close();
    camera.setPlan(plan(id));
    camera.open();
}

// Opens what is closed once more; what failed, where a search may have found it again.
void CameraDesk::reopenRested(bool alsoFailed)
{
    using Camera = model::SessionCamera;
    if (m_session.state() != model::RecordingSession::State::Ready)
        return;
    const auto count =
        std::min(m_session.cameras().size(), static_cast<std::size_t>(m_chosen.size()));
    for (std::size_t i = 0; i < count; ++i) {
        const Camera::State state = m_session.cameras()[i]->state();
        if (state == Camera::State::Closed || (alsoFailed && state == Camera::State::Failed))
            reopen(m_chosen[static_cast<qsizetype>(i)]);
    }
}

} // namespace app
