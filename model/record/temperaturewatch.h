// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <limits>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace model {

class CameraControls;

// Asks a camera how warm it is, now and then, on a thread of its own: the camera may take its time.
class TemperatureWatch
{
public:
    // Null: there is nobody to ask.
    explicit TemperatureWatch(std::shared_ptr<CameraControls> controls);

    std::optional<double> celsius() const; // empty where it is not known

    // The thread that asks, for whoever waits for its end: the camera may keep it for seconds. What
    // was said last stays known.
    std::jthread release() { return std::exchange(m_thread, {}); }

private:
    std::shared_ptr<std::atomic<double>> m_celsius =
        std::make_shared<std::atomic<double>>(std::numeric_limits<double>::quiet_NaN());
    std::jthread m_thread;
};

} // namespace model
