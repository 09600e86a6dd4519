// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2device.h"

#include "model/camera/v4l2/v4l2modes.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace model {

namespace {

using Code = store::Error::Code;

Code codeOf(int error)
{
    switch (error) {
    case ENOENT:
        return Code::NotFound;
    case EACCES:
    case EPERM:
        return Code::PermissionDenied;
    case EBUSY:
        return Code::Busy;
    case ENODEV:
    case ENXIO:
        return Code::Disconnected;
    case EINVAL:
    case ENOTTY:
        return Code::Unsupported;
    default:
        return Code::Io;
    }
}

} // namespace

store::Error v4l2Error(int error, const std::string &path, const char *what)
{
    return {codeOf(error), path, std::string(what) + ": " + std::generic_category().message(error)};
}

store::Result<V4l2Device> V4l2Device::open(const std::string &path)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return v4l2Error(errno, path, "cannot open");
    V4l2Device device(fd, path);
    if (auto result = device.checkCapabilities(); !result)
        return result.error();
    return device;
}

V4l2Device::V4l2Device(V4l2Device &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_path(std::move(other.m_path))
    , m_card(std::move(other.m_card))
    , m_bus(std::move(other.m_bus))
{}

V4l2Device::~V4l2Device()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

int V4l2Device::call(unsigned long request, void *argument) const
{
    while (::ioctl(m_fd, request, argument) < 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

std::vector<V4l2Mode> V4l2Device::modes() const
{
    return V4l2ModeList(*this).modes();
}

bool V4l2Device::hasRanges() const
{
    return V4l2ModeList(*this).hasRanges();
}

store::Result<void> V4l2Device::checkCapabilities()
{
    v4l2_capability capability{};
    if (const int error = call(VIDIOC_QUERYCAP, &capability))
        return v4l2Error(error, m_path, "not a video device");
    const auto *const card = reinterpret_cast<const char *>(capability.card);
    m_card.assign(card, strnlen(card, sizeof capability.card));
    const auto *const bus = reinterpret_cast<const char *>(capability.bus_info);
    m_bus.assign(bus, strnlen(bus, sizeof capability.bus_info));

    const std::uint32_t able = capability.capabilities & V4L2_CAP_DEVICE_CAPS
                                   ? capability.device_caps
                                   : capability.capabilities;
    constexpr std::uint32_t needed = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    if ((able & needed) != needed)
        return store::Error{Code::Unsupported, m_path, "does not capture video by streaming"};
    return {};
}

} // namespace model
