// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtsession.h"

#include "model/camera/qt/qtframe.h"
#include "model/camera/steadyclock.h"

#include <QCameraDevice>
#include <QVideoFrame>

#include <algorithm>
#include <chrono>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;
using namespace std::chrono_literals;

constexpr auto firstFramePatience = 5s; // a webcam may have to find its exposure
constexpr double leastPatienceSeconds = 2;

} // namespace

QtSession::QtSession(const QCameraDevice &device, const QCameraFormat &format,
                     const CameraSink &sink)
    : m_sink(sink)
    , m_name(device.id().toStdString())
    , m_fps(format.maxFrameRate())
    , m_camera(device)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(Code::Disconnected, "it delivers no frames"); });
    connect(&m_frames, &QVideoSink::videoFrameChanged, this, &QtSession::take);
    connect(&m_camera, &QCamera::errorOccurred, this, [this](QCamera::Error, const QString &text) {
        fail(Code::Io, text.toUtf8().constData());
    });
    m_camera.setCameraFormat(format);
    m_session.setVideoSink(&m_frames);
    m_session.setCamera(&m_camera);
}

QtSession::~QtSession()
{
    m_frames.disconnect(this); // it tells of one more frame when it dies
    m_camera.disconnect(this);
    m_camera.stop();
    m_session.setCamera(nullptr);
    m_session.setVideoSink(nullptr);
}

void QtSession::start()
{
    m_patience.start(firstFramePatience);
    m_camera.start();
}

// Copies at once: the memory of a frame is the driver's.
void QtSession::take(const QVideoFrame &frame)
{
    const double now = steadySeconds();
    const auto pixels = pixelsOf(frame.pixelFormat());
    auto copy = m_isOver || !pixels ? std::nullopt : copyFrame(frame);
    if (!copy || !announce({frame.width(), frame.height(), m_fps, *pixels}))
        return;
    const double patience = std::max(leastPatienceSeconds, 3 / std::max(0.01, m_fps));
    m_patience.start(std::chrono::milliseconds(static_cast<int>(patience * 1000)));
    copy->steadySeconds = m_clock.stamp(frame.startTime(), now);
    m_sink.frame(std::move(*copy));
}

// False, having failed, if the frames have changed: a store holds one kind of them.
bool QtSession::announce(const CameraFormat &format)
{
    if (m_granted.width == 0) {
        m_granted = format;
        m_sink.started(format);
    }
    if (m_granted == format)
        return true;
    fail(Code::Unsupported, "its frames have changed size or pixel format");
    return false;
}

void QtSession::fail(Code code, const char *detail)
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    m_camera.stop();
    m_sink.failed({code, m_name, detail});
}

} // namespace model
