// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QString>

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace model {

enum class PixelFormat { Gray8, Gray16, Bgr8, Yuyv, Mjpeg };

// An attached camera, as a list shows it. `id` is what --camera takes and stays the same over
// unplugging: "pattern:640x480@100", "v4l2:/dev/video0", "qt:..."
struct CameraInfo
{
    QString id;
    QString name;
    QString backend; // "Test pattern", "V4L2", "Qt Multimedia"
    bool operator==(const CameraInfo &) const = default;
};

struct CameraFormat
{
    int width = 0; // pixels
    int height = 0;
    double fps = 0; // frames per second
    PixelFormat pixels = PixelFormat::Gray8;
    bool operator==(const CameraFormat &) const = default;
};

// One frame off a camera. Its pixels are its own: no driver's buffer, never changed again.
struct CameraFrame
{
    cv::Mat pixels; // Gray8, Gray16, Bgr8; two channels for Yuyv; empty for Mjpeg
    std::vector<std::uint8_t> jpeg; // Mjpeg only
    std::optional<std::int64_t> deviceNumber; // the device's own count; a hole is a loss on the way
    double steadySeconds = 0; // on the clock of steadyclock.h: the device's stamp, else the host's
    bool canWait = false; // the source can be held up: wait for room instead of dropping it
};

// What a running camera tells. All are called on the camera's own thread.
struct CameraSink
{
    // Once, before the first frame: the format that the device really granted.
    std::function<void(const CameraFormat &)> started;
    std::function<void(CameraFrame)> frame; // holds the camera up until it returns
    // The stream is over, or never came to be: Busy, PermissionDenied, Disconnected, Unsupported, Io.
    std::function<void(store::Error)> failed;
};

// A camera with a thread of its own.
//
// Made and used on one thread (the GUI's or the command line's); stop() returns when the camera's
// thread is done and no sink is called any more. Destroying stops.
class Camera
{
public:
    virtual ~Camera() = default;

    virtual const CameraInfo &info() const = 0;
    virtual std::vector<CameraFormat> formats() const = 0; // never empty for a usable camera

    // Returns at once: the device is asked on the camera's thread, and the sink hears what came of it.
    virtual void start(const CameraFormat &format, CameraSink sink) = 0;
    virtual void stop() = 0;
};

// Where cameras come from. list() may take long (a second): call it on the pool.
class CameraBackend
{
public:
    virtual ~CameraBackend() = default;

    virtual std::vector<CameraInfo> list() const = 0;
    // NotFound if `id` is not this backend's or no longer attached.
    virtual store::Result<std::unique_ptr<Camera>> open(const QString &id) const = 0;
};

// Prepares the environment for cameras: Qt Multimedia is to use its ffmpeg plugin, unless
// QT_MEDIA_BACKEND says otherwise. To be called before the application object is made.
void prepareCameras();

// All backends of this platform, in the order in which they are asked.
std::vector<std::unique_ptr<CameraBackend>> cameraBackends();

// Every camera once. May take a second: never on the GUI thread.
std::vector<CameraInfo> listCameras();
store::Result<std::unique_ptr<Camera>> openCamera(const QString &id);

} // namespace model
