// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/frametiming.h"

#include <algorithm>

namespace model {

namespace {

constexpr double leastInterval = 1e-6; // seconds

} // namespace

double FrameTiming::taken(const CameraFrame &frame)
{
    m_hasDevice = m_hasDevice || frame.deviceSeconds;
    const double seconds = frame.deviceSeconds
                               ? m_device.steadySeconds(*frame.deviceSeconds, frame.steadySeconds)
                               : frame.steadySeconds;
    m_last = std::max(seconds, m_last + leastInterval);
    return m_last;
}

} // namespace model
