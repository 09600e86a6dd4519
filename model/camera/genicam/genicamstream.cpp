// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamstream.h"

#include "model/camera/genicam/aravis.h"
#include "model/camera/genicam/genicamconnection.h"
#include "model/camera/genicam/genicampixels.h"
#include "model/camera/steadyclock.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <span>

namespace model {

namespace {

constexpr std::uint64_t patienceMicroseconds = 50'000;
constexpr double bufferedSeconds = 0.5;
constexpr std::size_t minBuffers = 8;
constexpr std::size_t maxBuffers = 64;
constexpr std::size_t maxBytes = 512u << 20;
constexpr int socketBytes = 8 << 20; // the kernel grants as much of it as it is allowed to
constexpr double oldestArrivalSeconds = 1; // an older stamp is from before the clock was set

std::size_t bufferCount(double fps, std::size_t payload)
{
    const auto wanted = static_cast<std::size_t>(std::ceil(std::max(0.0, fps) * bufferedSeconds));
    const std::size_t fitting = std::max(minBuffers, maxBytes / std::max<std::size_t>(1, payload));
    return std::min(std::clamp(wanted, minBuffers, maxBuffers), fitting);
}

// When the frame began to arrive, on the clock of steadySeconds(). Aravis stamps by the wall clock.
double arrivalSeconds(ArvBuffer *buffer)
{
    using Seconds = std::chrono::duration<double>;
    const double wall = Seconds(std::chrono::system_clock::now().time_since_epoch()).count();
    const double now = steadySeconds();
    const double age = wall - static_cast<double>(arv_buffer_get_system_timestamp(buffer)) / 1e9;
    return age >= 0 && age < oldestArrivalSeconds ? now - age : now;
}

std::optional<double> deviceSeconds(ArvBuffer *buffer)
{
    const std::uint64_t nanoseconds = arv_buffer_get_timestamp(buffer);
    return nanoseconds > 0 ? std::optional(static_cast<double>(nanoseconds) / 1e9) : std::nullopt;
}

std::span<const std::uint8_t> imageBytes(ArvBuffer *buffer)
{
    std::size_t size = 0;
    const void *const data = arv_buffer_get_image_data(buffer, &size);
    return {static_cast<const std::uint8_t *>(data), data ? size : 0};
}

} // namespace

store::Result<std::unique_ptr<GenicamStream>> GenicamStream::start(GenicamConnection &connection,
                                                                   const CameraFormat &format)
{
    AravisError error;
    ArvCamera *const camera = connection.camera();
    const auto payload = arv_camera_get_payload(camera, error.out());
    if (error)
        return error.toError(connection.deviceId());
    // What reads packets past the network stack needs a privilege, and then gets none on some systems.
    if (connection.isNetworked())
        arv_camera_gv_set_stream_options(camera, ARV_GV_STREAM_OPTION_PACKET_SOCKET_DISABLED);
    GObjectPtr<ArvStream> made(arv_camera_create_stream(camera, nullptr, nullptr, error.out()));
    if (error)
        return error.toError(connection.deviceId());
    if (ARV_IS_GV_STREAM(made.get()))
        g_object_set(made.get(), "socket-buffer", ARV_GV_STREAM_SOCKET_BUFFER_FIXED,
                     "socket-buffer-size", socketBytes, nullptr);
    std::unique_ptr<GenicamStream> stream(new GenicamStream(connection, made.release(), format));
    stream->addBuffers(payload);
    arv_camera_start_acquisition(camera, error.out());
    if (error)
        return error.toError(connection.deviceId());
    return stream;
}

GenicamStream::GenicamStream(GenicamConnection &connection, ArvStream *stream,
                             const CameraFormat &format)
    : m_connection(connection)
    , m_stream(stream)
    , m_format(format)
    , m_ids(connection.isNetworked() ? FrameIdCounter::Kind::Sixteen : FrameIdCounter::Kind::Wide)
{
    readStatistics();
}

GenicamStream::~GenicamStream()
{
    AravisError ignored; // there is nobody left who would want to know
    if (!m_connection.isLost())
        arv_camera_stop_acquisition(m_connection.camera(), ignored.out());
    g_object_unref(m_stream);
}

void GenicamStream::addBuffers(std::size_t payload)
{
    for (std::size_t i = 0; i < bufferCount(m_format.fps, payload); ++i)
        arv_stream_push_buffer(m_stream, arv_buffer_new_allocate(payload));
}

std::optional<CameraFrame> GenicamStream::take()
{
    ArvBuffer *const buffer = arv_stream_timeout_pop_buffer(m_stream, patienceMicroseconds);
    m_hasSignOfLife = buffer != nullptr;
    if (!buffer)
        return std::nullopt;
    const std::uint64_t id = arv_buffer_get_frame_id(buffer);
    const auto number = m_ids.next(id);
    std::optional<CameraFrame> frame;
    if (arv_buffer_get_status(buffer) == ARV_BUFFER_STATUS_SUCCESS)
        frame = copy(buffer);
    arv_stream_push_buffer(m_stream, buffer);
    if (frame) {
        frame->deviceNumber = number;
        frame->deviceId = id;
        ++m_statistics.completed;
    } else {
        ++m_statistics.failed;
    }
    count(number);
    return frame;
}

std::optional<CameraFrame> GenicamStream::copy(ArvBuffer *buffer)
{
    const std::uint32_t code = arv_buffer_get_image_pixel_format(buffer);
    int padding = 0;
    int lastPadding = 0;
    arv_buffer_get_image_padding(buffer, &padding, &lastPadding);
    CameraFrame frame;
    frame.pixels = copyGenicamPixels(imageBytes(buffer), arv_buffer_get_image_width(buffer),
                                     arv_buffer_get_image_height(buffer),
                                     static_cast<std::size_t>(std::max(0, padding)), code);
    if (frame.pixels.empty())
        return std::nullopt;
    frame.format = pixelsOfGenicam(code).value_or(m_format.pixels);
    frame.deviceSeconds = deviceSeconds(buffer);
    frame.steadySeconds = arrivalSeconds(buffer);
    return frame;
}

// The stream's own count of what it had no buffer for is one of packets, not of frames: which frames
// are missing is seen by the numbers.
void GenicamStream::count(std::optional<std::int64_t> number)
{
    const std::int64_t refusedBefore = m_refused;
    readStatistics();
    const std::int64_t missing = number && m_lastNumber ? *number - *m_lastNumber - 1 : 0;
    if (missing > 0 && m_refused > refusedBefore)
        m_statistics.underruns += missing;
    m_lastNumber = number ? number : m_lastNumber;
}

void GenicamStream::readStatistics()
{
    guint64 completed = 0;
    guint64 failed = 0;
    guint64 refused = 0;
    arv_stream_get_statistics(m_stream, &completed, &failed, &refused);
    m_refused = static_cast<std::int64_t>(refused);
    if (!ARV_IS_GV_STREAM(m_stream))
        return;
    guint64 resent = 0;
    guint64 missing = 0;
    arv_gv_stream_get_statistics(ARV_GV_STREAM(m_stream), &resent, &missing);
    m_statistics.resentPackets = static_cast<std::int64_t>(resent);
    m_statistics.missingPackets = static_cast<std::int64_t>(missing);
}

} // namespace model
