// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"
#include "store/frame.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace model {

// A frame on its way to the writer.
struct QueuedFrame
{
    CameraFrame frame;
    store::FrameNumber number;
};

// What the camera's thread and the writer's thread share of one recording.
struct Recording
{
    Recording(std::size_t maxFrames, std::size_t maxBytes)
        : queue(maxFrames, maxBytes)
    {}

    BoundedQueue<QueuedFrame> queue;

    // Never change after the recording began.
    std::optional<std::int64_t> frameLimit;
    std::optional<double> secondsLimit;

    std::atomic<std::int64_t> captured = 0;
    std::atomic<std::int64_t> written = 0;
    std::atomic<std::int64_t> droppedByDevice = 0;
    std::atomic<std::int64_t> droppedByQueue = 0;
    std::atomic<std::int64_t> droppedByDisk = 0;
    std::atomic<double> seconds = 0; // from the first frame to the newest
    std::atomic<std::uint64_t> bytesWritten = 0;
    std::atomic<std::uint64_t> bytesFree = 0;
    std::atomic<bool> diskLow = false;
};

} // namespace model
