// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <vector>

namespace model {

// The formats of a camera's modes, in their order. A Mode is a format with what its backend needs
// besides to ask the device for it.
template<typename Mode>
std::vector<CameraFormat> formatsOf(const std::vector<Mode> &modes)
{
    std::vector<CameraFormat> formats;
    formats.reserve(modes.size());
    for (const Mode &mode : modes)
        formats.push_back(mode.format);
    return formats;
}

} // namespace model
