// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/record/capture.h"
#include "model/record/recordingevents.h"
#include "model/record/temperaturewatch.h"

#include <QImage>

#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace model {

// A camera that runs, what is done with its frames, and the thread that makes pictures of them.
//
// Belongs to the recorder's thread, and never waits for the camera: a Reaper does. Destroying stops it.
class LiveCamera
{
public:
    // `previewReady` is called on the preview's thread when takePreview() has something new.
    LiveCamera(std::unique_ptr<Camera> camera, std::shared_ptr<RecordingEvents> events,
               std::function<void()> previewReady);
    ~LiveCamera();

    void start(const CameraFormat &format); // the events tell what comes of it
    void stop(); // has the camera stopped: it counts for no recording any more, and is not held up

    Capture &capture() { return *m_capture; }
    const Capture &capture() const { return *m_capture; }
    std::optional<CameraStatistics> statistics() const; // the last ones, once it is stopped
    std::optional<double> temperature() const; // degrees Celsius
    std::optional<QImage> takePreview() { return m_pictures->tryPop(); }

private:
    std::shared_ptr<Camera> m_camera; // null once it is stopped
    std::optional<CameraStatistics> m_statistics; // its last
    std::shared_ptr<Capture> m_capture;
    std::shared_ptr<BoundedQueue<QImage>> m_pictures;
    std::optional<TemperatureWatch> m_temperature; // once the camera runs
    std::jthread m_previewThread;
};

} // namespace model
