// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtcamera.h"

#include "model/camera/cameramodes.h"
#include "model/camera/qt/qtdevices.h"
#include "model/camera/qt/qtframe.h"
#include "model/camera/qt/qtsession.h"
#ifdef FRAMEHOUSE_HAS_V4L2
#include "model/camera/v4l2/v4l2camera.h"
#endif

#include <QCameraDevice>
#include <QEventLoop>

#include <algorithm>
#include <stop_token>
#include <thread>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr QLatin1String idPrefix("qt:");

// One thing a device can deliver, in Qt's terms and in ours.
struct Mode
{
    CameraFormat format;
    QCameraFormat qtFormat;
};

// Qt runs a device at the highest rate of a size, whatever it is asked for.
std::vector<Mode> modesOf(const QCameraDevice &device)
{
    std::vector<Mode> modes;
    for (const QCameraFormat &each : device.videoFormats()) {
        const auto pixels = pixelsOf(each.pixelFormat());
        if (!pixels || each.resolution().isEmpty())
            continue;
        const CameraFormat format{each.resolution().width(), each.resolution().height(),
                                  static_cast<double>(each.maxFrameRate()), *pixels};
        const bool isThere = std::any_of(modes.begin(), modes.end(),
                                         [&](const Mode &mode) { return mode.format == format; });
        if (!isThere)
            modes.push_back({format, each});
    }
    return modes;
}

CameraInfo infoOf(const QCameraDevice &device)
{
    return {idPrefix + QString::fromUtf8(device.id()), device.description(),
            QStringLiteral("Qt Multimedia")};
}

class QtCamera : public Camera
{
public:
    explicit QtCamera(const QCameraDevice &device)
        : m_info(infoOf(device))
        , m_device(device)
        , m_modes(modesOf(device))
    {}
    ~QtCamera() override { QtCamera::stop(); }

    const CameraInfo &info() const override { return m_info; }
    std::vector<CameraFormat> formats() const override { return formatsOf(m_modes); }
    void start(const CameraFormat &format, CameraSink sink) override;
    void stop() override { m_thread = {}; }

private:
    const Mode &modeOf(const CameraFormat &format) const;

    CameraInfo m_info;
    QCameraDevice m_device;
    std::vector<Mode> m_modes; // not empty
    std::jthread m_thread;
};

// The size counts before the pixels; the first mode, if there is nothing like it.
const Mode &QtCamera::modeOf(const CameraFormat &format) const
{
    const auto likeness = [&format](const CameraFormat &other) {
        const bool isSize = other.width == format.width && other.height == format.height;
        return 2 * int(isSize) + int(other.pixels == format.pixels);
    };
    return *std::max_element(m_modes.begin(), m_modes.end(), [&](const Mode &a, const Mode &b) {
        return likeness(a.format) < likeness(b.format);
    });
}

void QtCamera::start(const CameraFormat &format, CameraSink sink)
{
    stop();
    m_thread = std::jthread([device = m_device, qtFormat = modeOf(format).qtFormat,
                             sink = std::move(sink)](const std::stop_token &stop) {
        QEventLoop loop; // first: the objects of Qt want to find one in a thread that is not Qt's
        const std::stop_callback quit(stop, [&loop] {
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        QtSession session(device, qtFormat, sink);
        session.start();
        loop.exec();
    });
}

} // namespace

QtCameraBackend::QtCameraBackend(Guard guard)
    : m_guard(std::move(guard))
{
    if (!m_guard.mayLook)
        m_guard.mayLook = [] { return true; };
    if (!m_guard.isListed)
        m_guard.isListed = [](const QString &) { return false; };
}

QtCameraBackend QtCameraBackend::ofSystem()
{
#ifdef FRAMEHOUSE_HAS_V4L2
    const V4l2Backend kernel(QStringLiteral("/dev"), {});
    const auto mayLook = [kernel] { return kernel.hasStrangers() && !kernel.hasRanges(); };
    const auto isListed = [kernel](const QString &qtId) { return kernel.lists(qtId); };
    return QtCameraBackend({mayLook, isListed});
#else
    return QtCameraBackend({});
#endif
}

std::vector<CameraInfo> QtCameraBackend::list() const
{
    std::vector<CameraInfo> cameras;
    if (!m_guard.mayLook())
        return cameras;
    for (const QCameraDevice &device : qtCameraDevices()) {
        if (!m_guard.isListed(QString::fromUtf8(device.id())) && !modesOf(device).empty())
            cameras.push_back(infoOf(device));
    }
    return cameras;
}

store::Result<std::unique_ptr<Camera>> QtCameraBackend::open(const QString &id) const
{
    const store::Error notFound{Code::NotFound, id.toStdString(), "Qt Multimedia knows no such"};
    if (!id.startsWith(idPrefix) || !m_guard.mayLook())
        return notFound;
    for (const QCameraDevice &device : qtCameraDevices()) {
        if (infoOf(device).id != id)
            continue;
        if (modesOf(device).empty())
            return store::Error{Code::Unsupported, id.toStdString(),
                                "it delivers no pixel format known here"};
        return std::unique_ptr<Camera>(std::make_unique<QtCamera>(device));
    }
    return notFound;
}

} // namespace model
