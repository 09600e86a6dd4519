// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/camera.h"

#include "model/camera/patterncamera.h"
#include "model/camera/qtcamera.h"
#ifdef FRAMEHOUSE_HAS_V4L2
#include "model/camera/v4l2camera.h"
#endif

#include <utility>

namespace model {

void prepareCameras()
{
    // Qt's default on Linux lists cameras twice, keeps those that are gone, and can crash.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
}

std::vector<std::unique_ptr<CameraBackend>> cameraBackends()
{
    std::vector<std::unique_ptr<CameraBackend>> backends;
#ifdef FRAMEHOUSE_HAS_V4L2
    backends.push_back(std::make_unique<V4l2Backend>(V4l2Backend::ofSystem()));
#endif
    backends.push_back(std::make_unique<QtCameraBackend>(QtCameraBackend::ofSystem()));
    backends.push_back(std::make_unique<PatternBackend>());
    return backends;
}

std::vector<CameraInfo> listCameras()
{
    std::vector<CameraInfo> cameras;
    for (const auto &backend : cameraBackends()) {
        for (CameraInfo &camera : backend->list())
            cameras.push_back(std::move(camera));
    }
    return cameras;
}

store::Result<std::unique_ptr<Camera>> openCamera(const QString &id)
{
    for (const auto &backend : cameraBackends()) {
        auto camera = backend->open(id);
        if (camera || camera.error().code != store::Error::Code::NotFound)
            return camera;
    }
    return store::Error{store::Error::Code::NotFound, id.toStdString(), "no such camera"};
}

} // namespace model
