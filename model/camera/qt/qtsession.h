// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/qt/qtframeclock.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QObject>
#include <QTimer>
#include <QVideoSink>

#include <string>

class QVideoFrame;

namespace model {

// A camera that runs in Qt Multimedia and hands its frames to a sink.
//
// Made, used and destroyed on one thread with an event loop.
class QtSession : public QObject
{
public:
    QtSession(const QCameraDevice &device, const QCameraFormat &format,
              const CameraSink &sink); // outlives *this
    ~QtSession() override;

    void start();

private:
    void take(const QVideoFrame &frame);
    bool announce(const CameraFormat &format);
    void fail(store::Error::Code code, const char *detail);

    const CameraSink &m_sink;
    std::string m_name;
    double m_fps;
    CameraFormat m_granted; // what the first frame was like; 0 x 0 before
    bool m_isOver = false;
    QtFrameClock m_clock;

    QTimer m_patience;
    QVideoSink m_frames;
    QCamera m_camera;
    QMediaCaptureSession m_session;
};

} // namespace model
