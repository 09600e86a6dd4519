// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <semaphore>
#include <utility>
#include <vector>

namespace support {

// Keeps what a camera tells: its first frames, how many came at all, and how it ended.
//
// The test's thread reads after wait...() or Camera::stop(). Outlives the camera's stream.
class CameraLog
{
public:
    explicit CameraLog(int keep)
        : m_keep(keep)
    {}

    model::CameraSink sink()
    {
        model::CameraSink sink;
        sink.started = [this](const model::CameraFormat &format) {
            m_granted = format;
            m_started.release();
        };
        sink.frame = [this](model::CameraFrame frame) { add(std::move(frame)); };
        sink.failed = [this](const store::Error &error) {
            m_error = error;
            m_failed.release();
        };
        return sink;
    }

    // False after half a minute: then something hangs.
    bool waitForStart() { return m_started.try_acquire_for(std::chrono::seconds(30)); }
    bool waitForFrames() { return m_kept.try_acquire_for(std::chrono::seconds(30)); }
    bool waitForFailure() { return m_failed.try_acquire_for(std::chrono::seconds(30)); }

    const std::vector<model::CameraFrame> &frames() const { return m_frames; }
    const std::optional<model::CameraFormat> &granted() const { return m_granted; }
    const std::optional<store::Error> &error() const { return m_error; }
    int count() const { return m_count; }

private:
    void add(model::CameraFrame frame)
    {
        ++m_count;
        if (m_frames.size() == static_cast<std::size_t>(m_keep))
            return;
        m_frames.push_back(std::move(frame));
        if (m_frames.size() == static_cast<std::size_t>(m_keep))
            m_kept.release();
    }

    int m_keep;
    std::vector<model::CameraFrame> m_frames; // the camera's thread's until the first semaphore
    std::optional<store::Error> m_error; // the camera's thread's until the second
    std::optional<model::CameraFormat> m_granted; // the camera's thread's until the third
    std::atomic<int> m_count = 0;
    std::binary_semaphore m_kept{0};
    std::binary_semaphore m_failed{0};
    std::binary_semaphore m_started{0};
};

} // namespace support
