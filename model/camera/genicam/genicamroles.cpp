// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicamroles.h"

#include <algorithm>
#include <iterator>

namespace model {

namespace {

using Role = CameraControl::Role;

struct RoleName
{
    std::string_view name;
    Role role;
};

// The standard's present names, then its older ones. The better ones of a role first.
constexpr RoleName roleNames[] = {
    {"AcquisitionFrameRate", Role::FrameRate},
    {"AcquisitionFrameRateAbs", Role::FrameRate},
    {"ExposureTime", Role::Exposure},
    {"ExposureTimeAbs", Role::Exposure},
    {"ExposureTimeRaw", Role::Exposure},
    {"ExposureAuto", Role::ExposureAuto},
    {"Gain", Role::Gain},
    {"GainAbs", Role::Gain},
    {"GainRaw", Role::Gain},
    {"GainAuto", Role::GainAuto},
    {"TriggerMode", Role::TriggerMode},
    {"TriggerSource", Role::TriggerSource},
    {"TriggerActivation", Role::TriggerEdge},
    {"TriggerSoftware", Role::SoftwareTrigger},
    {"GevSCPSPacketSize", Role::PacketSize},
    {"DeviceTemperature", Role::Temperature},
    {"TemperatureAbs", Role::Temperature},
};

const RoleName *findRole(std::string_view name) // the end if it has no role
{
    return std::find_if(std::begin(roleNames), std::end(roleNames),
                        [name](const RoleName &pair) { return pair.name == name; });
}

std::ptrdiff_t rankOf(const CameraControl &control)
{
    return findRole(control.id.toStdString()) - std::begin(roleNames);
}

} // namespace

Role roleOfGenicamName(std::string_view name)
{
    const RoleName *const found = findRole(name);
    return found != std::end(roleNames) ? found->role : Role::None;
}

std::vector<std::string> genicamNamesWithRoles()
{
    std::vector<std::string> names;
    for (const RoleName &pair : roleNames)
        names.emplace_back(pair.name);
    return names;
}

void keepOneOfEachRole(std::vector<CameraControl> &controls)
{
    for (CameraControl &control : controls) {
        if (control.role == Role::None)
            continue;
        const bool hasBetter =
            std::any_of(controls.begin(), controls.end(), [&control](const CameraControl &other) {
                return other.role == control.role && rankOf(other) < rankOf(control);
            });
        if (hasBetter)
            control.role = Role::None;
    }
}

} // namespace model
