// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"
#include "model/camera/v4l2/v4l2device.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace model {

// A control in our terms, with what V4L2 needs to set it.
struct V4l2Control
{
    CameraControl control;
    std::uint32_t id = 0;
    std::uint32_t type = 0;
    std::vector<std::int64_t> items = {}; // the numbers of the choices, parallel to them
    std::uint32_t bytes = 0; // of a text, with its end
};

// All that an open device has and that are of use, with their values, in the driver's order; bounded,
// as its other lists are. Only the one with that ID, if `only` is given: the others are not asked.
std::vector<V4l2Control> readV4l2Controls(const V4l2Device &device,
                                          const std::optional<QString> &only = std::nullopt);

// Sets one. REQUIRES: `control` is the device's. InvalidArgument if the value does not fit it.
store::Result<void> setV4l2Control(const V4l2Device &device, const V4l2Control &control,
                                   const ControlValue &value);

} // namespace model
