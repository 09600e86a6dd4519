// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "store/error.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace model {

// An interval between frames in seconds, as V4L2 says it: numerator / denominator.
struct V4l2Interval
{
    std::uint32_t numerator = 1;
    std::uint32_t denominator = 30;

    double fps() const { return static_cast<double>(denominator) / numerator; }
    bool operator==(const V4l2Interval &) const = default;
};

// One thing a device can deliver, in V4L2's terms and in ours.
struct V4l2Mode
{
    CameraFormat format;
    std::uint32_t fourcc = 0;
    V4l2Interval interval;
};

// What the system's error number means for a camera at `path`.
store::Error v4l2Error(int error, const std::string &path, const char *what);

// An open V4L2 node that captures video by streaming. Asks; streaming is V4l2Stream's.
class V4l2Device
{
public:
    // NotFound, PermissionDenied, Busy, Disconnected; Unsupported if it captures no video.
    static store::Result<V4l2Device> open(const std::string &path);

    V4l2Device(V4l2Device &&other) noexcept;
    V4l2Device &operator=(V4l2Device &&) = delete;
    ~V4l2Device();

    // An ioctl; 0 or the error number. Interrupted calls are repeated.
    int call(unsigned long request, void *argument) const;

    int descriptor() const { return m_fd; }
    const std::string &path() const { return m_path; }
    const std::string &card() const { return m_card; } // UTF-8, as the driver names it
    const std::string &bus() const
    {
        return m_bus;
    } // where it is plugged in, as the driver says it

    // In the driver's order. Where a driver gives a range, its common sizes and rates.
    std::vector<V4l2Mode> modes() const;

    // Whether it gives sizes or rates as a range.
    bool hasRanges() const;

private:
    V4l2Device(int fd, std::string path)
        : m_fd(fd)
        , m_path(std::move(path))
    {}

    store::Result<void> checkCapabilities();

    int m_fd;
    std::string m_path;
    std::string m_card;
    std::string m_bus;
};

} // namespace model
