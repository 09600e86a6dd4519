// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2stream.h"

#include "model/camera/pixellayout.h"
#include "model/camera/v4l2/v4l2pixels.h"

#include <linux/videodev2.h>
#include <sys/mman.h>

#include <algorithm>
#include <cerrno>

namespace model {

namespace {

using Code = store::Error::Code;

constexpr std::uint32_t bufferCount = 8;
constexpr int toleratedErrors = 10; // in a row; drivers report a single bad transfer so
constexpr double oldestStampSeconds = 10; // an older stamp is of some other clock

// On the clock of awakeSeconds(), which V4L2 calls monotonic; now, where the driver stamps
// otherwise.
double stampSeconds(const v4l2_buffer &buffer)
{
    const double now = awakeSeconds();
    if ((buffer.flags & V4L2_BUF_FLAG_TIMESTAMP_MASK) != V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC)
        return now;
    const double stamp = static_cast<double>(buffer.timestamp.tv_sec) +
                         static_cast<double>(buffer.timestamp.tv_usec) / 1e6;
    return stamp <= now && stamp > now - oldestStampSeconds ? stamp : now;
}

v4l2_buffer mappedBuffer(std::uint32_t index)
{
    v4l2_buffer buffer{};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return buffer;
}

} // namespace

store::Result<std::unique_ptr<V4l2Stream>> V4l2Stream::start(V4l2Device device,
                                                             const V4l2Mode &mode)
{
    std::unique_ptr<V4l2Stream> stream(new V4l2Stream(std::move(device)));
    if (auto result = stream->negotiate(mode); !result)
        return result.error();
    if (auto result = stream->mapBuffers(); !result)
        return result.error();
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (const int error = stream->m_device.call(VIDIOC_STREAMON, &type))
        return v4l2Error(error, stream->m_device.path(), "cannot start the stream");
    stream->m_isStreaming = true;
    return stream;
}

V4l2Stream::~V4l2Stream()
{
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (m_isStreaming)
        m_device.call(VIDIOC_STREAMOFF, &type);
    for (const Buffer &buffer : m_buffers)
        ::munmap(buffer.data, buffer.size);
}

store::Result<void> V4l2Stream::negotiate(const V4l2Mode &mode)
{
    v4l2_format request{};
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.fmt.pix.width = static_cast<std::uint32_t>(mode.format.width);
    request.fmt.pix.height = static_cast<std::uint32_t>(mode.format.height);
    request.fmt.pix.pixelformat = mode.fourcc;
    request.fmt.pix.field = V4L2_FIELD_ANY;
    if (const int error = m_device.call(VIDIOC_S_FMT, &request))
        return v4l2Error(error, m_device.path(), "cannot set the format");

    const v4l2_pix_format &granted = request.fmt.pix;
    m_fourcc = granted.pixelformat;
    constexpr std::uint32_t maxSide = 16384;
    const bool isUsable = fromFourcc(m_fourcc, m_format.pixels) && granted.width > 0 &&
                          granted.height > 0 && granted.width <= maxSide &&
                          granted.height <= maxSide;
    if (!isUsable)
        return store::Error{Code::Unsupported, m_device.path(),
                            "the driver granted a format of no use"};
    m_format.width = static_cast<int>(granted.width);
    m_format.height = static_cast<int>(granted.height);
    m_bytesPerLine =
        std::max<std::size_t>(granted.bytesperline, rowBytes(m_fourcc, m_format.width));
    negotiateRate(mode);
    return {};
}

// A driver that knows no rates keeps its own; then the one that was asked for is as good as any.
void V4l2Stream::negotiateRate(const V4l2Mode &mode)
{
    v4l2_streamparm request{};
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.parm.capture.timeperframe = {mode.interval.numerator, mode.interval.denominator};
    const v4l2_fract &granted = request.parm.capture.timeperframe;
    const bool isTold = m_device.call(VIDIOC_S_PARM, &request) == 0 && granted.numerator > 0 &&
                        granted.denominator > 0;
    m_format.fps =
        isTold ? V4l2Interval{granted.numerator, granted.denominator}.fps() : mode.format.fps;
}

store::Result<void> V4l2Stream::mapBuffers()
{
    v4l2_requestbuffers request{};
    request.count = bufferCount;
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.memory = V4L2_MEMORY_MMAP;
    if (const int error = m_device.call(VIDIOC_REQBUFS, &request))
        return v4l2Error(error, m_device.path(), "cannot get buffers");
    for (std::uint32_t i = 0; i < request.count; ++i) {
        if (auto result = mapBuffer(i); !result)
            return result;
    }
    return {};
}

store::Result<void> V4l2Stream::mapBuffer(std::uint32_t index)
{
    v4l2_buffer buffer = mappedBuffer(index);
    if (const int error = m_device.call(VIDIOC_QUERYBUF, &buffer))
        return v4l2Error(error, m_device.path(), "cannot get a buffer");
    void *const data = ::mmap(nullptr, buffer.length, PROT_READ | PROT_WRITE, MAP_SHARED,
                              m_device.descriptor(), buffer.m.offset);
    if (data == MAP_FAILED)
        return v4l2Error(errno, m_device.path(), "cannot map a buffer");
    m_buffers.push_back({data, buffer.length});
    if (const int error = queue(index))
        return v4l2Error(error, m_device.path(), "cannot queue a buffer");
    return {};
}

int V4l2Stream::queue(std::uint32_t index)
{
    v4l2_buffer buffer = mappedBuffer(index);
    return m_device.call(VIDIOC_QBUF, &buffer);
}

store::Result<std::optional<CameraFrame>> V4l2Stream::take()
{
    using Taken = std::optional<CameraFrame>;
    v4l2_buffer buffer = mappedBuffer(0);
    const int error = m_device.call(VIDIOC_DQBUF, &buffer);
    if (error == EAGAIN)
        return Taken();
    if (error == EIO && ++m_errorsInARow < toleratedErrors) {
        ++m_statistics.failed;
        return Taken();
    }
    if (error != 0)
        return v4l2Error(error, m_device.path(), "cannot take a frame");
    if (buffer.index >= m_buffers.size())
        return store::Error{Code::Io, m_device.path(), "the driver returned a strange buffer"};
    m_errorsInARow = 0;

    const auto number = m_counter.next(buffer.sequence);
    const double stamp = stampSeconds(buffer) + m_slept.seconds();
    const Buffer &mapped = m_buffers[buffer.index];
    Taken frame;
    if (!(buffer.flags & V4L2_BUF_FLAG_ERROR))
        frame = copy({static_cast<const std::uint8_t *>(mapped.data),
                      std::min<std::size_t>(buffer.bytesused, mapped.size)});
    if (const int failed = queue(buffer.index))
        return v4l2Error(failed, m_device.path(), "cannot return a buffer");
    ++(frame ? m_statistics.completed : m_statistics.failed);
    if (frame) {
        frame->deviceNumber = number;
        frame->deviceId = buffer.sequence;
        frame->steadySeconds = stamp;
    }
    return frame;
}

std::optional<CameraFrame> V4l2Stream::copy(std::span<const std::uint8_t> bytes) const
{
    CameraFrame frame;
    frame.format = m_format.pixels;
    if (m_format.pixels == PixelFormat::Mjpeg) {
        if (!isJpeg(bytes))
            return std::nullopt;
        frame.jpeg.assign(bytes.begin(), bytes.end());
        return frame;
    }
    frame.pixels = copyV4l2Pixels(bytes, m_format.width, m_format.height, m_bytesPerLine, m_fourcc);
    if (frame.pixels.empty())
        return std::nullopt; // cut short on its way
    return frame;
}

} // namespace model
