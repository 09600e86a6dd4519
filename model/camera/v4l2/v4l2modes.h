// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/v4l2/v4l2device.h"

#include <cstdint>
#include <vector>

namespace model {

// Asks an open device for everything it can deliver, once, and bounded: a driver that never ends its
// lists must not hold us.
class V4l2ModeList
{
public:
    explicit V4l2ModeList(const V4l2Device &device);

    const std::vector<V4l2Mode> &modes() const { return m_modes; } // no two alike
    bool hasRanges() const { return m_hasRanges; }

private:
    struct Size
    {
        std::uint32_t width;
        std::uint32_t height;
    };

    void addFormat(std::uint32_t fourcc);
    std::vector<Size> sizes(std::uint32_t fourcc);
    Size currentSize() const;
    std::vector<V4l2Interval> intervals(std::uint32_t fourcc, Size size);
    V4l2Interval currentInterval() const;
    void add(const V4l2Mode &mode);

    const V4l2Device &m_device;
    std::vector<V4l2Mode> m_modes;
    bool m_hasRanges = false;
};

} // namespace model
