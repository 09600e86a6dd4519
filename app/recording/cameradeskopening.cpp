// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/cameradesk.h"

namespace app {

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
    if (m_session.state() == model::RecordingSession::State::Opening) {
        m_isStale = true;
        return;
    }
    m_session.prepare(plans());
    for (std::size_t i = 0; i < m_session.cameras().size(); ++i) {
        const int camera = static_cast<int>(i);
        connect(m_session.cameras()[i].get(), &model::SessionCamera::stateChanged, this,
                [this, camera] { cameraChanged(camera); });
        connect(m_session.cameras()[i].get(), &model::SessionCamera::settingRefused, this,
                [this, camera](const QString &name) { dropSetting(m_chosen.value(camera), name); });
    }
    emit camerasChanged();
}

// That camera alone: the others show what they see without a break.
void CameraDesk::reopen(const QString &id)
{
    model::SessionCamera *const camera = m_isOpen ? this->camera(id) : nullptr;
    if (!camera || camera->isBusy())
        return;
    camera->close();
    camera->setPlan(plan(id));
    camera->open();
}

// Opens what is closed once more; what failed, where a search may have found it again.
void CameraDesk::reopenRested(bool alsoFailed)
{
    using Camera = model::SessionCamera;
    if (m_session.state() != model::RecordingSession::State::Ready)
        return;
    for (const QString &id : m_chosen) {
        const Camera *const camera = this->camera(id);
        if (camera && (camera->state() == Camera::State::Closed ||
                       (alsoFailed && camera->state() == Camera::State::Failed)))
            reopen(id);
    }
}

} // namespace app
