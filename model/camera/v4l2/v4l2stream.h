// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/frameidcounter.h"
#include "model/camera/steadyclock.h"
#include "model/camera/v4l2/v4l2device.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace model {

// A V4L2 device that streams into mapped buffers. Destroying ends the stream.
//
// Made on one thread, then used on one thread at a time.
class V4l2Stream
{
public:
    // Negotiates `mode`, maps buffers, starts. What the driver made of it is in format().
    static store::Result<std::unique_ptr<V4l2Stream>> start(V4l2Device device,
                                                            const V4l2Mode &mode);
    ~V4l2Stream();

    const CameraFormat &format() const { return m_format; }
    int descriptor() const { return m_device.descriptor(); } // readable when a frame is there

    // The next frame, copied. Empty if there is none, or a damaged one. Disconnected, Io.
    store::Result<std::optional<CameraFrame>> take();

    // Up to the last take(). What the driver had no buffer for it does not tell: it is seen by the
    // numbers.
    const CameraStatistics &statistics() const { return m_statistics; }

private:
    struct Buffer
    {
        void *data;
        std::size_t size;
    };

    explicit V4l2Stream(V4l2Device device)
        : m_device(std::move(device))
    {}

    store::Result<void> negotiate(const V4l2Mode &mode);
    void negotiateRate(const V4l2Mode &mode);
    store::Result<void> mapBuffers();
    store::Result<void> mapBuffer(std::uint32_t index);
    int queue(std::uint32_t index);
    std::optional<CameraFrame> copy(std::span<const std::uint8_t> bytes) const;

    V4l2Device m_device;
    CameraFormat m_format;
    std::uint32_t m_fourcc = 0;
    std::size_t m_bytesPerLine = 0;
    std::vector<Buffer> m_buffers;
    bool m_isStreaming = false;
    FrameIdCounter m_counter{FrameIdCounter::Kind::ThirtyTwo};
    SleepOffset m_slept;
    int m_errorsInARow = 0;
    CameraStatistics m_statistics;
};

} // namespace model
