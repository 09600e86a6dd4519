// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"

#include <string>
#include <vector>

using ArvDevice = struct _ArvDevice;

namespace model {

class GenicamConnection;

// The nodes of a camera's own description, as controls. Used on the device's thread.

// All that are not hidden, in the order of its tree; a control's group is the path to it. Disconnected
// if the camera is lost on the way.
store::Result<std::vector<CameraControl>> readGenicamNodes(GenicamConnection &connection);

// NotFound if there is none of that name. `camera` is for messages.
store::Result<CameraControl> readGenicamNode(ArvDevice *device, const std::string &name,
                                             const std::string &camera);

// As CameraControls::set() says it.
store::Result<CameraControl> setGenicamNode(ArvDevice *device, const std::string &name,
                                            const ControlValue &value, const std::string &camera);

} // namespace model
