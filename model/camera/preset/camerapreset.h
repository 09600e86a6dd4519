// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/controls.h"

#include <QString>

#include <optional>
#include <vector>

namespace model {

// How a camera is set, to be set so again.
struct CameraPreset
{
    struct Setting
    {
        QString id; // the control's
        ControlValue value;
        bool operator==(const Setting &) const = default;
    };

    std::optional<CameraFormat> format;
    std::vector<Setting> settings; // in the order in which they are set

    bool operator==(const CameraPreset &) const = default;
};

// What is worth keeping of the controls that a camera lists: those that can be set, without what it sets
// by itself now.
std::vector<CameraPreset::Setting> settingsOf(const std::vector<CameraControl> &controls);

// A setting that a camera did not take.
struct RefusedSetting
{
    QString id;
    store::Error error;
};

// Sets a camera as `settings` say, which takes as long as CameraControls do. One may open the way for
// another, whatever their order. What the camera refuses is returned; Disconnected if it is gone.
store::Result<std::vector<RefusedSetting>>
applySettings(CameraControls &controls, const std::vector<CameraPreset::Setting> &settings);

} // namespace model
