// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2camera.h"

#include "model/camera/cameramodes.h"
#include "model/camera/sharedstatistics.h"
#include "model/camera/steadyclock.h"
#include "model/camera/v4l2/v4l2controls.h"
#include "model/camera/v4l2/v4l2device.h"
#include "model/camera/v4l2/v4l2identity.h"
#include "model/camera/v4l2/v4l2stream.h"
#include "model/camera/v4l2/wakeup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <thread>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr double leastPatienceSeconds = 2;
constexpr double firstFramePatienceSeconds = 5; // a webcam may have to find its exposure

// Takes frames off a stream until it is woken or the stream is over.
class V4l2Loop
{
public:
    V4l2Loop(V4l2Stream &stream, int wakeUp, SharedStatistics &statistics, const CameraSink &sink,
             const std::string &path)
        : m_stream(stream)
        , m_wakeUp(wakeUp)
        , m_statistics(statistics)
        , m_sink(sink)
        , m_path(path)
    {}

    void run()
    {
        double deadline = awakeSeconds() + std::max(firstFramePatienceSeconds, intervals(3));
        while (const int happened = wait(deadline)) {
            auto frame = m_stream.take();
            m_statistics.set(m_stream.statistics());
            if (!frame)
                return m_sink.failed(frame.error());
            if (*frame) {
                deadline = awakeSeconds() + std::max(leastPatienceSeconds, intervals(3));
                m_sink.frame(std::move(**frame));
            } else if (happened & (POLLERR | POLLHUP)) {
                return fail("the device reports an error");
            } else if (awakeSeconds() > deadline) {
                return fail("it delivers no frames");
            }
        }
    }

private:
    double intervals(int count) const { return count / std::max(0.01, m_stream.format().fps); }

    void fail(const char *detail) const { m_sink.failed({Code::Disconnected, m_path, detail}); }

    // What poll() says of the device; 0 if we were woken to stop. After the deadline: POLLIN, as
    // if there were a frame.
    int wait(double deadline) const
    {
        pollfd watched[2] = {{m_stream.descriptor(), POLLIN, 0}, {m_wakeUp, POLLIN, 0}};
        int ready = -1;
        do {
            const double left = std::max(0.0, deadline - awakeSeconds());
            ready = ::poll(watched, 2, static_cast<int>(std::ceil(left * 1000)));
        } while (ready < 0 && errno == EINTR);
        if (ready < 0 || watched[1].revents != 0)
            return 0;
        return ready == 0 ? POLLIN : watched[0].revents;
    }

    V4l2Stream &m_stream;
    int m_wakeUp;
    SharedStatistics &m_statistics;
    const CameraSink &m_sink;
    const std::string &m_path;
};

class V4l2Camera : public Camera
{
public:
    V4l2Camera(CameraInfo info, std::string path, std::vector<V4l2Mode> modes)
        : m_info(std::move(info))
        , m_path(std::move(path))
        , m_modes(std::move(modes))
    {}
    ~V4l2Camera() override { V4l2Camera::stop(); }

    const CameraInfo &info() const override { return m_info; }
    std::vector<CameraFormat> formats() const override { return formatsOf(m_modes); }
    std::shared_ptr<CameraControls> controls() const override
    {
        return std::make_shared<V4l2Controls>(m_path);
    }
    std::optional<CameraStatistics> statistics() const override { return m_statistics->get(); }
    void start(const CameraFormat &format, CameraSink sink) override;
    void stop() override;

private:
    V4l2Mode modeOf(const CameraFormat &format) const;

    CameraInfo m_info;
    std::string m_path;
    std::vector<V4l2Mode> m_modes; // not empty
    std::shared_ptr<SharedStatistics> m_statistics = std::make_shared<SharedStatistics>();
    std::unique_ptr<WakeUp> m_wakeUp; // outlives m_thread
    std::jthread m_thread;
};

// A format that was never listed is asked for in the first mode of its pixels: the driver decides.
V4l2Mode V4l2Camera::modeOf(const CameraFormat &format) const
{
    const auto find = [this](auto isIt) {
        return std::find_if(m_modes.begin(), m_modes.end(), isIt);
    };
    auto found = find([&format](const V4l2Mode &mode) { return mode.format == format; });
    if (found != m_modes.end())
        return *found;
    found = find([&format](const V4l2Mode &mode) { return mode.format.pixels == format.pixels; });
    V4l2Mode mode = found != m_modes.end() ? *found : m_modes.front();
    mode.format.width = format.width;
    mode.format.height = format.height;
    mode.interval = {1000, static_cast<std::uint32_t>(std::lround(format.fps * 1000))};
    return mode;
}

// What the camera's thread does.
void runCamera(const std::string &path, const V4l2Mode &mode, int wakeUp,
               SharedStatistics &statistics, const CameraSink &sink)
{
    if (wakeUp < 0)
        return sink.failed({Code::Io, path, "cannot watch the device"});
    auto device = V4l2Device::open(path);
    if (!device)
        return sink.failed(device.error());
    auto stream = V4l2Stream::start(std::move(*device), mode);
    if (!stream)
        return sink.failed(stream.error());
    sink.started((*stream)->format());
    V4l2Loop(**stream, wakeUp, statistics, sink, path).run();
}

void V4l2Camera::start(const CameraFormat &format, CameraSink sink)
{
    stop();
    m_wakeUp = std::make_unique<WakeUp>();
    m_statistics->set({});
    m_thread = std::jthread([path = m_path, mode = modeOf(format), wakeUp = m_wakeUp->descriptor(),
                             statistics = m_statistics, sink = std::move(sink)] {
        runCamera(path, mode, wakeUp, *statistics, sink);
    });
}

void V4l2Camera::stop()
{
    if (!m_thread.joinable())
        return;
    m_wakeUp->set();
    m_thread.join();
}

constexpr QLatin1String idPrefix("v4l2:");

QString nameOf(const QString &node, const std::string &card)
{
    const QString name = QString::fromStdString(card).trimmed();
    return name.isEmpty() ? QFileInfo(node).fileName() : name;
}

// Worth showing although it cannot be asked now: choosing it says why.
bool isOutOfReach(Code code)
{
    return code == Code::Busy || code == Code::PermissionDenied;
}

} // namespace

V4l2Backend::V4l2Backend(QString directory, QStringList furtherNodes, QString classDirectory)
    : m_directory(std::move(directory))
    , m_furtherNodes(std::move(furtherNodes))
    , m_classDirectory(std::move(classDirectory))
{}

V4l2Backend V4l2Backend::ofSystem()
{
    return {QStringLiteral("/dev"), qEnvironmentVariable("FRAMEHOUSE_V4L2_DEVICES")
                                        .split(QLatin1Char(':'), Qt::SkipEmptyParts)};
}

std::vector<CameraInfo> V4l2Backend::list() const
{
    std::vector<CameraInfo> cameras;
    for (const QString &node : nodes()) {
        const auto device = V4l2Device::open(QFile::encodeName(node).toStdString());
        if (device && !device->modes().empty())
            cameras.push_back(infoOf(node, device->card(), device->bus()));
        else if (!device && isOutOfReach(device.error().code))
            cameras.push_back(infoOf(node, {}, {}));
    }
    return cameras;
}

store::Result<std::unique_ptr<Camera>> V4l2Backend::open(const QString &id) const
{
    if (!id.startsWith(idPrefix) || id.size() == idPrefix.size())
        return store::Error{Code::NotFound, id.toStdString(), "not a V4L2 device"};
    const QString node = id.mid(idPrefix.size());
    const std::string path = QFile::encodeName(node).toStdString();
    const auto device = V4l2Device::open(path);
    if (!device)
        return device.error();
    auto modes = device->modes();
    if (modes.empty())
        return store::Error{Code::Unsupported, path, "it delivers no pixel format known here"};
    return std::unique_ptr<Camera>(std::make_unique<V4l2Camera>(
        infoOf(node, device->card(), device->bus()), path, std::move(modes)));
}

CameraInfo V4l2Backend::infoOf(const QString &node, const std::string &card,
                               const std::string &bus) const
{
    return {idPrefix + node, nameOf(node, card), QStringLiteral("V4L2"),
            identityOf(node, QString::fromStdString(bus).trimmed())};
}

// Cheap cameras of one make have one serial number: then it is the place that tells them apart.
QString V4l2Backend::identityOf(const QString &node, const QString &bus) const
{
    const QString serial = v4l2SerialIdentity(node, m_classDirectory);
    const QStringList all = serial.isEmpty() ? QStringList() : nodes();
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const QString &other) {
        return other != node && v4l2SerialIdentity(other, m_classDirectory) == serial;
    });
    if (!serial.isEmpty() && !isShared)
        return serial;
    return bus.isEmpty() ? QString() : QLatin1String("bus:") + bus;
}

bool V4l2Backend::hasRanges() const
{
    const QStringList all = nodes();
    return std::any_of(all.begin(), all.end(), [](const QString &node) {
        const auto device = V4l2Device::open(QFile::encodeName(node).toStdString());
        return device && device->hasRanges();
    });
}

bool V4l2Backend::hasStrangers() const
{
    const QStringList all = nodes();
    return std::any_of(all.begin(), all.end(), [](const QString &node) {
        const auto device = V4l2Device::open(QFile::encodeName(node).toStdString());
        return device && device->modes().empty();
    });
}

bool V4l2Backend::lists(const QString &node) const
{
    const auto cameras = list();
    return std::any_of(cameras.begin(), cameras.end(),
                       [&node](const CameraInfo &camera) { return camera.id == idPrefix + node; });
}

QStringList V4l2Backend::nodes() const
{
    static const QRegularExpression shape(QStringLiteral("\\Avideo([0-9]{1,6})\\z"));
    QStringList names =
        QDir(m_directory).entryList({QStringLiteral("video*")}, QDir::System | QDir::Files);
    names.removeIf([](const QString &name) { return !shape.match(name).hasMatch(); });
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.mid(5).toInt() < b.mid(5).toInt();
    });
    QStringList result;
    for (const QString &name : std::as_const(names))
        result.push_back(m_directory + QLatin1Char('/') + name);
    result += m_furtherNodes;
    result.removeDuplicates();
    return result;
}

} // namespace model
