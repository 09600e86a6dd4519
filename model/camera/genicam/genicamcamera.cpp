// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamcamera.h"

#include "model/camera/genicam/aravis.h"
#include "model/camera/genicam/genicamcontrols.h"
#include "model/camera/genicam/genicamstream.h"
#include "model/camera/steadyclock.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr double leastPatienceSeconds = 2;
constexpr double firstFramePatienceSeconds = 5;
constexpr double longestIntervals = 3; // that a camera may be silent before it is asked why

using Started = store::Result<std::unique_ptr<GenicamStream>>;

Started startStream(GenicamConnection &connection, const GenicamAbilities &abilities,
                    const CameraFormat &format)
{
    if (auto connected = connection.connect(); !connected)
        return connected.error();
    const auto granted =
        setGenicamFormat(connection.camera(), connection.deviceId(), abilities, format);
    if (!granted)
        return granted.error();
    return GenicamStream::start(connection, *granted);
}

// Why no frame comes.
enum class Silence { Explained, Unexplained, Unreachable };

Silence askWhySilent(GenicamConnection &connection, double seconds)
{
    if (connection.isLost())
        return Silence::Unreachable;
    AravisError error;
    arv_camera_get_payload(connection.camera(), error.out());
    if (error && error.toError({}).code == Code::Disconnected) {
        connection.setLost();
        return Silence::Unreachable;
    }
    const double exposure = arv_camera_get_exposure_time(connection.camera(), error.out()) / 1e6;
    const bool isExposing = !error && exposure * longestIntervals > seconds;
    return isExposing || isTriggered(connection.camera()) ? Silence::Explained
                                                          : Silence::Unexplained;
}

} // namespace

// One stream from its start to its end. The device's thread and the camera's share it.
class GenicamCamera::Run
{
public:
    Run(std::shared_ptr<GenicamDevice> device, std::shared_ptr<SharedStatistics> statistics,
        CameraSink sink)
        : m_device(std::move(device))
        , m_statistics(std::move(statistics))
        , m_sink(std::move(sink))
    {}

    // From any thread. A stream that starts after it ends at once.
    void stop() { m_started->close(); }

    // What the camera's thread does.
    void work(const GenicamAbilities &abilities, const CameraFormat &format)
    {
        m_device->post([abilities, format, started = m_started](GenicamConnection &connection) {
            started->tryPush(startStream(connection, abilities, format));
        });
        auto answer = m_started->pop();
        if (!answer)
            return;
        if (!*answer)
            return m_sink.failed(answer->error());
        std::shared_ptr<GenicamStream> stream = *std::move(*answer);
        if (!m_started->isClosed()) {
            m_sink.started(stream->format());
            takeFrames(*stream);
        }
        endOnDeviceThread(std::move(stream));
    }

private:
    using Queue = BoundedQueue<Started>;

    void takeFrames(GenicamStream &stream)
    {
        const double interval = stream.format().fps > 0 ? 1 / stream.format().fps : 0;
        const double patience = std::max(leastPatienceSeconds, longestIntervals * interval);
        m_aliveSeconds = awakeSeconds() + std::max(0.0, firstFramePatienceSeconds - patience);
        while (!m_started->isClosed()) {
            auto frame = stream.take();
            m_statistics->set(stream.statistics());
            if (frame)
                m_sink.frame(std::move(*frame));
            if (stream.hasSignOfLife())
                m_aliveSeconds = awakeSeconds();
            if (m_device->isLost())
                return fail("the connection to the camera is lost");
            if (const auto why = whySilent(patience)) {
                if (*why != Silence::Explained)
                    return fail(*why == Silence::Unreachable ? "it does not answer any more"
                                                             : "it delivers no frames");
                m_aliveSeconds = awakeSeconds();
            }
        }
    }

    // The answer of the device, which is asked once the silence has lasted too long.
    std::optional<Silence> whySilent(double patience)
    {
        const double silent = awakeSeconds() - m_aliveSeconds;
        if (silent > patience && !std::exchange(m_isAsked, true)) {
            m_device->post([answers = m_answers, silent](GenicamConnection &connection) {
                answers->tryPush(askWhySilent(connection, silent));
            });
        }
        const auto answer = m_answers->tryPop();
        m_isAsked = m_isAsked && !answer;
        return silent > patience ? answer : std::nullopt; // too late to matter
    }

    void fail(const char *detail) const { m_sink.failed({Code::Disconnected, {}, detail}); }

    // The last one to hold it is the job.
    void endOnDeviceThread(std::shared_ptr<GenicamStream> stream)
    {
        m_device->post(
            [stream = std::move(stream)](GenicamConnection &) mutable { stream.reset(); });
    }

    std::shared_ptr<GenicamDevice> m_device;
    std::shared_ptr<SharedStatistics> m_statistics;
    CameraSink m_sink;
    std::shared_ptr<Queue> m_started = std::make_shared<Queue>(1);
    std::shared_ptr<BoundedQueue<Silence>> m_answers = std::make_shared<BoundedQueue<Silence>>(1);
    double m_aliveSeconds = 0; // the last sign of life
    bool m_isAsked = false;
};

GenicamCamera::GenicamCamera(CameraInfo info, std::shared_ptr<GenicamDevice> device,
                             GenicamAbilities abilities)
    : m_info(std::move(info))
    , m_device(std::move(device))
    , m_abilities(std::move(abilities))
{}

GenicamCamera::~GenicamCamera()
{
    GenicamCamera::stop();
}

std::vector<CameraFormat> GenicamCamera::formats() const
{
    return formatsOf(m_abilities);
}

std::shared_ptr<CameraControls> GenicamCamera::controls() const
{
    return std::make_shared<GenicamControls>(m_device);
}

void GenicamCamera::start(const CameraFormat &format, CameraSink sink)
{
    stop();
    m_run = std::make_shared<Run>(m_device, m_statistics, std::move(sink));
    m_statistics->set({});
    m_thread = std::jthread(
        [run = m_run, abilities = m_abilities, format] { run->work(abilities, format); });
}

void GenicamCamera::stop()
{
    if (!m_run)
        return;
    m_run->stop();
    m_thread = {};
    m_run.reset();
}

} // namespace model
