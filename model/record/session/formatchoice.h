// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <optional>
#include <vector>

namespace model {

// What is asked of a camera; what is empty is the camera's choice.
struct FormatWish
{
    int width = 0; // pixels
    int height = 0;
    std::optional<double> fps = {};
    std::optional<PixelFormat> pixels = {};

    bool operator==(const FormatWish &) const = default;
};

// The camera's format nearest to the wish, its first among equals: size and pixels as they are
// wished, the rate as near as can be. Empty if there is none.
std::optional<CameraFormat> chooseFormat(const Camera &camera, const FormatWish &wish);

} // namespace model
