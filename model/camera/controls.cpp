// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/controls.h"

#include <algorithm>

namespace model {

const CameraControl *controlOf(const std::vector<CameraControl> &controls, CameraControl::Role role)
{
    const auto found =
        std::find_if(controls.begin(), controls.end(),
                     [role](const CameraControl &each) { return each.role == role; });
    return found != controls.end() ? &*found : nullptr;
}

} // namespace model
