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

// What a frame's pixels are when they are delivered. Colour is blue first, whatever the device sends.
// A mosaic has the name of its first two pixels, as GenICam says it: BayerRg begins with red, green.
enum class PixelFormat {
    Gray8,
    Gray10, // in the low bits of 16
    Gray12, // in the low bits of 16
    Gray16,
    BayerRg8,
    BayerGr8,
    BayerGb8,
    BayerBg8,
    BayerRg10, // in the low bits of 16, as the next
    BayerGr10,
    BayerGb10,
    BayerBg10,
    BayerRg12,
    BayerGr12,
    BayerGb12,
    BayerBg12,
    BayerRg16,
    BayerGr16,
    BayerGb16,
    BayerBg16,
    Bgr8,
    Yuyv,
    Mjpeg,
};

// An attached camera, as a list shows it. `id` is what --camera takes and stays the same over
// unplugging: "pattern:640x480@100", "v4l2:/dev/video0", "qt:..."
struct CameraInfo
{
    QString id;
    QString name;
    QString backend; // "Test pattern", "V4L2", "GenICam", "Stream", "Qt Multimedia"

    // Which piece of hardware it is, by its serial number, else by the place it is plugged into:
    // "usb:046d:0825:1A2B", "serial:Maker:Model:123", "bus:usb-0000:00:14.0-1". openCamera() takes it as well as the id. The
    // key of what is remembered about a camera. Empty where there is nothing to know it by.
    QString identity = {};

    bool operator==(const CameraInfo &) const = default;
};

struct CameraFormat
{
    int width = 0; // pixels that are delivered, after binning
    int height = 0;
    double fps = 0; // frames per second
    PixelFormat pixels = PixelFormat::Gray8;

    // Where the picture begins on the sensor, in pixels after binning; see CameraLimits. A negative
    // one leaves it to the camera, which puts the picture into the middle if it can.
    int left = -1;
    int top = -1;
    int binning = 1; // sensor pixels that make one, in each direction

    bool operator==(const CameraFormat &) const = default;
};

// What a camera can deliver beyond the list of its formats: every size, place and rate within
// bounds. Without binning.
struct CameraLimits
{
    int minWidth = 1; // pixels
    int maxWidth = 1;
    int widthStep = 1; // from minWidth on
    int minHeight = 1;
    int maxHeight = 1;
    int heightStep = 1;
    int leftStep = 1;
    int topStep = 1;
    double minFps = 0;
    double maxFps = 0; // at the fullest size; smaller pictures may go faster
    int maxBinning = 1;
    bool operator==(const CameraLimits &) const = default;
};

// One frame off a camera. Its pixels are its own: no driver's buffer, never changed again.
struct CameraFrame
{
    cv::Mat pixels; // one channel, two for Yuyv, three for Bgr8; empty for Mjpeg
    std::vector<std::uint8_t> jpeg; // Mjpeg only
    PixelFormat format = PixelFormat::Gray8; // only read where the type of `pixels` leaves it open
    std::optional<std::int64_t> deviceNumber; // the device's own count; a hole is a loss on the way
    std::optional<std::uint64_t> deviceId; // that count as the device says it, before unwrapping
    std::optional<double> deviceSeconds; // the device's own clock, which began when it likes
    double steadySeconds = 0; // on the clock of steadyclock.h: the driver's stamp, else the host's
    bool canWait = false; // the source can be held up: wait for room instead of dropping it
};

// What became of a stream's frames before they reached the sink, since it was started.
struct CameraStatistics
{
    std::int64_t completed = 0; // delivered to the sink
    std::int64_t failed = 0; // came, but damaged or not whole
    std::int64_t underruns = 0; // came when there was no buffer free to take them
    std::optional<std::int64_t> missingPackets = {}; // where frames come in packets
    std::optional<std::int64_t> resentPackets = {};

    std::int64_t lost() const { return failed + underruns; }
    bool operator==(const CameraStatistics &) const = default;
};

class CameraControls;

// What a running camera tells. All are called on the camera's own thread.
struct CameraSink
{
    // Once, before the first frame: the format that the device really granted.
    std::function<void(const CameraFormat &)> started;
    std::function<void(CameraFrame)> frame; // holds the camera up until it returns
    // The stream is over, or never came to be: Busy, PermissionDenied, Disconnected, Unsupported, Io.
    std::function<void(store::Error)> failed;
    // The stream is over because there is no more of it: a file is at its end. A sink without it hears
    // of a failure, Disconnected, instead.
    std::function<void()> ended = {};
};

// A camera with a thread of its own.
//
// Made and used on one thread (the GUI's or the command line's), but for statistics(), which anyone may
// ask, and the end of it, which may be on another one: stop() returns when the camera's thread is done
// and no sink is called any more, which can take seconds; a Reaper waits for it. Destroying stops.
class Camera
{
public:
    virtual ~Camera() = default;

    virtual const CameraInfo &info() const = 0;
    virtual std::vector<CameraFormat> formats() const = 0; // never empty for a usable camera

    // Capabilities that not every camera has; one that has not says so by returning nothing.

    // start() then takes formats of its own making, too.
    virtual std::optional<CameraLimits> limits() const { return std::nullopt; }
    // What can be set, while it streams and while it does not. Outlives the camera; see controls.h
    // for the threads. Among them are triggers and the temperature, by their CameraControl::Role.
    virtual std::shared_ptr<CameraControls> controls() const { return nullptr; }
    // Of this stream, or of the last. Does not wait.
    virtual std::optional<CameraStatistics> statistics() const { return std::nullopt; }

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
// By its id or its identity; the latter may take as long as listing.
store::Result<std::unique_ptr<Camera>> openCamera(const QString &idOrIdentity);

} // namespace model
