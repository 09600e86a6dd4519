// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/camera.h"
#include "store/frame.h"
#include "store/value.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace model {

// A frame on its way to the writer.
struct QueuedFrame
{
    CameraFrame frame;
    store::FrameNumber number;
    double takenSeconds = 0; // on the steady clock
};

// A row of extra data that belongs to the frame with that number, the newest when it was made.
struct QueuedNote
{
    store::Value row;
    std::int64_t number = 0;
    double seconds = 0; // on the steady clock
};

// Frames that were lost, by cause.
struct Losses
{
    std::int64_t device = 0;
    std::int64_t transport = 0;
    std::int64_t queue = 0;
    std::int64_t disk = 0;

    bool operator==(const Losses &) const = default;
};

// What the camera's thread and the writer's thread share of one recording.
struct Recording
{
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    static std::optional<double> known(double value)
    {
        return std::isnan(value) ? std::nullopt : std::optional(value);
    }

    Recording(std::size_t maxFrames, std::size_t maxBytes)
        : queue(maxFrames, maxBytes)
    {}

    // A hole in the device's count is the transport's as long as the stream knows of frames that
    // failed; what is left of them is the device's. Where the device does not count there are no
    // holes, and what failed is all there is to know.
    Losses losses() const
    {
        const std::int64_t holes = std::max<std::int64_t>(0, missing);
        const std::int64_t failed = std::max<std::int64_t>(0, failedOnTheWay - failedBefore);
        const std::int64_t explained = hasDeviceCount ? std::min(failed, holes) : failed;
        return {std::max<std::int64_t>(0, holes - explained), damaged + explained, droppedByQueue,
                droppedByDisk};
    }

    BoundedQueue<QueuedFrame> queue;
    BoundedQueue<QueuedNote> notes{std::numeric_limits<std::size_t>::max()};

    // Whether its time is over by the clock. While frames come it is their times that end it, and where
    // the source can be held up they have no other; else one that comes late is waited for.
    bool isOver(double nowSeconds, double silentSeconds) const
    {
        const double since = nowSeconds - beganSeconds;
        return secondsLimit && !canWait && silentSeconds > lateSeconds &&
               since > *secondsLimit + lateSeconds;
    }

    // Never change after the recording began.
    std::optional<std::int64_t> frameLimit;
    std::optional<double> secondsLimit;

    static constexpr double lateSeconds = 1; // that a frame may be on its way

    // On the steady clock: when its first frame came, or before that, when frames were to come.
    std::atomic<double> beganSeconds = 0;
    std::atomic<bool> canWait = false; // its source can be held up
    std::atomic<bool> hasDeviceCount = false; // the newest frame has a number of the device's
    std::atomic<std::int64_t> captured = 0;
    std::atomic<std::int64_t> written = 0;
    std::atomic<std::int64_t> missing = 0; // holes in the device's count
    std::atomic<std::int64_t> damaged = 0; // came, but are no pictures
    std::atomic<std::int64_t> failedOnTheWay = 0; // as the camera's stream counts them
    std::atomic<std::int64_t> failedBefore = 0; // of those, before the recording
    std::atomic<std::int64_t> droppedByQueue = 0;
    std::atomic<std::int64_t> droppedByDisk = 0;
    std::atomic<std::int64_t> numberRestarts = 0;
    std::atomic<std::int64_t> lastNumber = 0; // of the newest frame that came
    std::atomic<std::int64_t> lastDeviceId = -1; // as the device says it; below 0: it says none
    std::atomic<double> seconds = 0; // from the first frame to the newest
    std::atomic<double> deviceOffset = unknown; // of the device's clock
    std::atomic<double> deviceDrift = unknown;
    std::atomic<double> temperature = unknown;
    std::atomic<std::uint64_t> bytesWritten = 0;
    std::atomic<std::uint64_t> bytesFree = 0;
    std::atomic<double> secondsLeft = unknown; // at this rate, until the disk is full
    std::atomic<bool> diskLow = false;
};

} // namespace model
