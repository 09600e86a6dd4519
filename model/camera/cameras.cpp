// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/camera.h"

#include "model/camera/pattern/patterncamera.h"
#include "model/camera/qt/qtcamera.h"
#include "model/camera/stream/streambackend.h"
#include "model/camera/watch.h"
#ifdef FRAMEHOUSE_HAS_GENICAM
#include "model/camera/genicam/genicambackend.h"
#endif
#ifdef FRAMEHOUSE_HAS_V4L2
#include "model/camera/v4l2/v4l2camera.h"
#include "model/camera/v4l2/v4l2watch.h"
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
#ifdef FRAMEHOUSE_HAS_GENICAM
    backends.push_back(std::make_unique<GenicamBackend>());
#endif
    backends.push_back(std::make_unique<QtCameraBackend>(QtCameraBackend::ofSystem()));
    backends.push_back(std::make_unique<StreamBackend>());
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

namespace {

store::Result<std::unique_ptr<Camera>> openById(const QString &id)
{
    for (const auto &backend : cameraBackends()) {
        auto camera = backend->open(id);
        if (camera || camera.error().code != store::Error::Code::NotFound)
            return camera;
    }
    return store::Error{store::Error::Code::NotFound, id.toStdString(), "no such camera"};
}

// As the backends make them; no ID begins so.
bool isIdentity(const QString &text)
{
    return text.startsWith(QLatin1String("usb:")) || text.startsWith(QLatin1String("serial:")) ||
           text.startsWith(QLatin1String("bus:"));
}

} // namespace

store::Result<std::unique_ptr<Camera>> openCamera(const QString &idOrIdentity)
{
    if (isIdentity(idOrIdentity)) { // to list all takes a second
        for (const CameraInfo &attached : listCameras()) {
            if (attached.identity == idOrIdentity)
                return openById(attached.id);
        }
    }
    return openById(idOrIdentity);
}

std::vector<std::unique_ptr<CameraWatch>> watchCameras(const std::function<void()> &changed)
{
    std::vector<std::unique_ptr<CameraWatch>> watches;
#ifdef FRAMEHOUSE_HAS_V4L2
    if (auto watch = watchV4l2(QStringLiteral("/dev"), changed))
        watches.push_back(std::move(watch));
#endif
    return watches;
}

} // namespace model
