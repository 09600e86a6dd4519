// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/camera/controls.h"

#include <nlohmann/json.hpp>

namespace app {

// What `cameras --json` says of one camera. Asks the device, as opening it does.
nlohmann::ordered_json cameraJson(const model::CameraInfo &info);
nlohmann::ordered_json cameraJson(const model::Camera &camera);

} // namespace app
