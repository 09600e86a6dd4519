// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/preset/camerapreset.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

using Code = store::Error::Code;
using Settings = std::vector<CameraPreset::Setting>;

bool isGone(Code code)
{
    return code == Code::Disconnected || code == Code::PermissionDenied || code == Code::Io;
}

bool isSetAlready(const std::vector<CameraControl> &controls, const CameraPreset::Setting &setting)
{
    return std::any_of(controls.begin(), controls.end(), [&setting](const CameraControl &control) {
        return control.id == setting.id && control.value == setting.value;
    });
}

} // namespace

std::vector<CameraPreset::Setting> settingsOf(const std::vector<CameraControl> &controls)
{
    Settings settings;
    for (const CameraControl &control : controls) {
        const bool isKept = !control.isReadOnly && control.isAvailable && !control.isAutomatic &&
                            control.kind != CameraControl::Kind::Command &&
                            !std::holds_alternative<std::monostate>(control.value);
        if (isKept)
            settings.push_back({control.id, control.value});
    }
    return settings;
}

store::Result<std::vector<RefusedSetting>>
applySettings(CameraControls &controls, const std::vector<CameraPreset::Setting> &settings)
{
    const auto before = controls.list();
    if (!before)
        return before.error();
    Settings waiting;
    for (const CameraPreset::Setting &setting : settings) {
        if (!isSetAlready(*before, setting))
            waiting.push_back(setting);
    }
    std::vector<RefusedSetting> refused;
    while (true) {
        refused.clear();
        Settings left;
        for (const CameraPreset::Setting &setting : waiting) {
            const auto set = controls.set(setting.id, setting.value);
            if (set)
                continue;
            if (isGone(set.error().code))
                return set.error();
            refused.push_back({setting.id, set.error()});
            left.push_back(setting);
        }
        // As long as some go, others may go after them.
        if (left.empty() || left.size() == waiting.size())
            return refused;
        waiting = std::move(left);
    }
}

} // namespace model
