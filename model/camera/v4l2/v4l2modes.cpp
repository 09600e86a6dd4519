// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2modes.h"

#include "model/camera/v4l2/v4l2pixels.h"

#include <linux/videodev2.h>

#include <algorithm>

namespace model {

namespace {

constexpr std::uint32_t maxEntries = 256; // of each of the driver's lists
constexpr std::size_t maxModes = 2048;
constexpr std::uint32_t maxSide = 16384;

constexpr std::uint32_t commonSizes[][2] = {
    {320, 240},  {640, 480},   {800, 600},   {1024, 768},  {1280, 720},
    {1280, 960}, {1920, 1080}, {2560, 1440}, {3840, 2160},
};
constexpr std::uint32_t commonRates[] = {120, 100, 60, 50, 30, 25, 20, 15, 10, 5, 1};

bool fits(std::uint32_t value, std::uint32_t min, std::uint32_t max, std::uint32_t step)
{
    return value >= min && value <= max && (step <= 1 || (value - min) % step == 0);
}

// REQUIRES: both have no zero.
bool isLonger(const v4l2_fract &a, const v4l2_fract &b)
{
    return std::uint64_t(a.numerator) * b.denominator > std::uint64_t(b.numerator) * a.denominator;
}

bool isValid(const v4l2_fract &interval)
{
    return interval.numerator > 0 && interval.denominator > 0;
}

} // namespace

V4l2ModeList::V4l2ModeList(const V4l2Device &device)
    : m_device(device)
{
    for (std::uint32_t i = 0; i < maxEntries; ++i) {
        v4l2_fmtdesc description{};
        description.index = i;
        description.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        if (m_device.call(VIDIOC_ENUM_FMT, &description) != 0)
            break;
        addFormat(description.pixelformat);
    }
}

void V4l2ModeList::addFormat(std::uint32_t fourcc)
{
    PixelFormat pixels{};
    const bool isKnown = fromFourcc(fourcc, pixels);
    for (const Size &size : sizes(fourcc)) {
        const bool isSane =
            size.width > 0 && size.height > 0 && size.width <= maxSide && size.height <= maxSide;
        if (!isSane)
            continue;
        for (const V4l2Interval &interval : intervals(fourcc, size)) {
            if (isKnown)
                add({{static_cast<int>(size.width), static_cast<int>(size.height), interval.fps(),
                      pixels},
                     fourcc,
                     interval});
        }
    }
}

std::vector<V4l2ModeList::Size> V4l2ModeList::sizes(std::uint32_t fourcc)
{
    std::vector<Size> result;
    for (std::uint32_t i = 0; i < maxEntries; ++i) {
        v4l2_frmsizeenum entry{};
        entry.index = i;
        entry.pixel_format = fourcc;
        if (m_device.call(VIDIOC_ENUM_FRAMESIZES, &entry) != 0)
            break;
        if (entry.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
            result.push_back({entry.discrete.width, entry.discrete.height});
            continue;
        }
        m_hasRanges = true;
        const v4l2_frmsize_stepwise &range = entry.stepwise;
        for (const auto &common : commonSizes) {
            if (fits(common[0], range.min_width, range.max_width, range.step_width) &&
                fits(common[1], range.min_height, range.max_height, range.step_height))
                result.push_back({common[0], common[1]});
        }
        if (result.empty())
            result.push_back({range.max_width, range.max_height});
        break;
    }
    if (result.empty())
        result.push_back(currentSize());
    return result;
}

V4l2ModeList::Size V4l2ModeList::currentSize() const
{
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (m_device.call(VIDIOC_G_FMT, &format) != 0)
        return {0, 0};
    return {format.fmt.pix.width, format.fmt.pix.height};
}

std::vector<V4l2Interval> V4l2ModeList::intervals(std::uint32_t fourcc, Size size)
{
    std::vector<V4l2Interval> result;
    for (std::uint32_t i = 0; i < maxEntries; ++i) {
        v4l2_frmivalenum entry{};
        entry.index = i;
        entry.pixel_format = fourcc;
        entry.width = size.width;
        entry.height = size.height;
        if (m_device.call(VIDIOC_ENUM_FRAMEINTERVALS, &entry) != 0)
            break;
        if (entry.type == V4L2_FRMIVAL_TYPE_DISCRETE) {
            if (isValid(entry.discrete))
                result.push_back({entry.discrete.numerator, entry.discrete.denominator});
            continue;
        }
        m_hasRanges = true;
        if (!isValid(entry.stepwise.min) || !isValid(entry.stepwise.max))
            break;
        for (const std::uint32_t rate : commonRates) {
            const v4l2_fract interval{1, rate};
            if (!isLonger(entry.stepwise.min, interval) && !isLonger(interval, entry.stepwise.max))
                result.push_back({1, rate});
        }
        if (result.empty())
            result.push_back({entry.stepwise.min.numerator, entry.stepwise.min.denominator});
        break;
    }
    if (result.empty())
        result.push_back(currentInterval());
    return result;
}

V4l2Interval V4l2ModeList::currentInterval() const
{
    v4l2_streamparm parameters{};
    parameters.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    const bool isKnown = m_device.call(VIDIOC_G_PARM, &parameters) == 0 &&
                         isValid(parameters.parm.capture.timeperframe);
    if (!isKnown)
        return {};
    const v4l2_fract &interval = parameters.parm.capture.timeperframe;
    return {interval.numerator, interval.denominator};
}

void V4l2ModeList::add(const V4l2Mode &mode)
{
    const bool isThere =
        std::any_of(m_modes.begin(), m_modes.end(),
                    [&mode](const V4l2Mode &other) { return other.format == mode.format; });
    if (!isThere && m_modes.size() < maxModes)
        m_modes.push_back(mode);
}

} // namespace model
