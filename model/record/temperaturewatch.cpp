// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/temperaturewatch.h"

#include "model/camera/controls.h"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <variant>

namespace model {

namespace {

constexpr std::chrono::seconds interval{5}; // warmth takes its time

// The control that tells it; empty if the camera has none.
QString temperatureId(CameraControls &controls)
{
    const auto list = controls.list();
    if (!list)
        return {};
    const CameraControl *found = controlOf(*list, CameraControl::Role::Temperature);
    return found != nullptr ? found->id : QString();
}

double readCelsius(CameraControls &controls, const QString &id)
{
    const auto control = controls.read(id);
    const double *value = control ? std::get_if<double>(&control->value) : nullptr;
    return value != nullptr ? *value : std::numeric_limits<double>::quiet_NaN();
}

void watch(const std::stop_token &stop, CameraControls &controls, std::atomic<double> &celsius)
{
    const QString id = temperatureId(controls);
    if (id.isEmpty())
        return;
    std::mutex mutex; // nobody else's: only the stop ends the wait
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        celsius = readCelsius(controls, id);
        never.wait_for(lock, stop, interval, [] { return false; });
    }
}

} // namespace

TemperatureWatch::TemperatureWatch(std::shared_ptr<CameraControls> controls)
{
    if (!controls)
        return;
    m_thread = std::jthread([controls = std::move(controls), celsius = m_celsius](
                                const std::stop_token &stop) { watch(stop, *controls, *celsius); });
}

std::optional<double> TemperatureWatch::celsius() const
{
    const double value = *m_celsius;
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace model
