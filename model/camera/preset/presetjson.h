// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/preset/camerapreset.h"
#include "store/value.h"

#include <optional>

namespace model {

// A preset as JSON: {"format": {"width": 640 ...}, "controls": {"gain": 10 ...}}.
store::Value toJson(const CameraPreset &preset);

// Empty if it is anything else.
std::optional<CameraPreset> presetFromJson(const store::Value &json);

store::Value toJson(const ControlValue &value); // null for nothing
std::optional<ControlValue> controlFromJson(const store::Value &json);
store::Value toJson(const CameraFormat &format);

} // namespace model
