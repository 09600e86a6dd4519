// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/record/clock/deviceclock.h"

#include <limits>

namespace model {

// When the frames of one camera were taken, on the steady clock: by the device's clock where it has
// one, else as the camera says. Each frame comes after the one before it.
class FrameTiming
{
public:
    // To be called once for each frame, in order of arrival.
    double taken(const CameraFrame &frame);

    bool hasDeviceClock() const { return m_hasDevice; }
    const DeviceClock &deviceClock() const { return m_device; }

private:
    DeviceClock m_device;
    bool m_hasDevice = false;
    double m_last = -std::numeric_limits<double>::infinity();
};

} // namespace model
