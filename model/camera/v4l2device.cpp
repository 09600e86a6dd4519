// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2device.h"

#include "model/camera/v4l2modes.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
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

struct FormatPair
{
    std::uint32_t fourcc;
    PixelFormat pixels;
};

constexpr FormatPair knownFormats[] = {
    {V4L2_PIX_FMT_YUYV, PixelFormat::Yuyv},  {V4L2_PIX_FMT_GREY, PixelFormat::Gray8},
    {V4L2_PIX_FMT_Y16, PixelFormat::Gray16}, {V4L2_PIX_FMT_MJPEG, PixelFormat::Mjpeg},
    {V4L2_PIX_FMT_JPEG, PixelFormat::Mjpeg}, {V4L2_PIX_FMT_BGR24, PixelFormat::Bgr8},
    {V4L2_PIX_FMT_RGB24, PixelFormat::Bgr8},
};

} // namespace

store::Error v4l2Error(int error, const std::string &path, const char *what)
{
    return {codeOf(error), path, std::string(what) + ": " + std::generic_category().message(error)};
}

bool fromFourcc(std::uint32_t fourcc, PixelFormat &pixels)
{
    const auto *const known =
        std::find_if(std::begin(knownFormats), std::end(knownFormats),
                     [fourcc](const FormatPair &pair) { return pair.fourcc == fourcc; });
    if (known == std::end(knownFormats))
        return false;
    pixels = known->pixels;
    return true;
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

    const std::uint32_t able = capability.capabilities & V4L2_CAP_DEVICE_CAPS
                                   ? capability.device_caps
                                   : capability.capabilities;
    constexpr std::uint32_t needed = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    if ((able & needed) != needed)
        return store::Error{Code::Unsupported, m_path, "does not capture video by streaming"};
    return {};
}

} // namespace model
