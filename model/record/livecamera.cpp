// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/livecamera.h"

#include "model/camera/framepixels.h"
#include "model/camera/reaper.h"

#include <QSize>

#include <utility>

namespace model {

namespace {

constexpr QSize largestPreview(1280, 1280);

} // namespace

LiveCamera::LiveCamera(std::unique_ptr<Camera> camera, std::shared_ptr<RecordingEvents> events,
                       std::function<void()> previewReady)
    : m_camera(std::move(camera))
    , m_capture(std::make_shared<Capture>(std::move(events)))
    , m_pictures(std::make_shared<BoundedQueue<QImage>>(1))
{
    auto makePictures = [capture = m_capture, pictures = m_pictures,
                         ready = std::move(previewReady)] {
        while (const auto frame = capture->previews().pop()) {
            QImage picture = framePreview(*frame, largestPreview);
            if (!picture.isNull() && pictures->replace(std::move(picture)))
                ready();
        }
    };
    m_previewThread = std::jthread(std::move(makePictures));
}

LiveCamera::~LiveCamera()
{
    stop();
    m_capture->previews().close();
    Reaper::instance().take(std::move(m_previewThread));
}

void LiveCamera::start(const CameraFormat &format)
{
    CameraSink sink;
    sink.started = [capture = m_capture](const CameraFormat &granted) { capture->start(granted); };
    // The camera lives while it calls; a weak pointer keeps nobody from destroying it.
    sink.frame = [capture = m_capture, weak = std::weak_ptr(m_camera)](CameraFrame frame) {
        const auto camera = weak.lock();
        const auto statistics = camera ? camera->statistics() : std::nullopt;
        capture->take(std::move(frame), statistics ? statistics->lost() : 0);
    };
    sink.failed = [capture = m_capture](store::Error error) { capture->fail(std::move(error)); };
    sink.ended = [capture = m_capture] { capture->endOfStream(); };
    m_camera->start(format, std::move(sink));
    m_temperature.emplace(m_camera->controls());
}

void LiveCamera::stop()
{
    if (!m_camera)
        return;
    m_capture->end();
    m_statistics = m_camera->statistics();
    Reaper::instance().retire(std::move(m_camera),
                              m_temperature ? m_temperature->release() : std::jthread());
}

std::optional<CameraStatistics> LiveCamera::statistics() const
{
    return m_camera ? m_camera->statistics() : m_statistics;
}

std::optional<double> LiveCamera::temperature() const
{
    return m_temperature ? m_temperature->celsius() : std::nullopt;
}

} // namespace model
