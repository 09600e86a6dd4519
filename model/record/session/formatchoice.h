// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <optional>
#include <vector>

namespace model {

// Where a picture begins on the sensor, and how coarse it is; as CameraFormat says it.
struct PicturePlace
{
    int left = -1;
    int top = -1;
    int binning = 1;
    bool operator==(const PicturePlace &) const = default;
};

// What is asked of a camera; what is empty is the camera's choice.
struct FormatWish
{
    int width = 0; // pixels
    int height = 0;
    std::optional<double> fps = {};
    std::optional<PixelFormat> pixels = {};
    std::optional<PicturePlace> place = {}; // of a camera that takes any

    bool operator==(const FormatWish &) const = default;
};

// The camera's format nearest to the wish, its first among equals: size and pixels as they are
// wished, the rate as near as can be. Empty if there is none.
std::optional<CameraFormat> chooseFormat(const Camera &camera, const FormatWish &wish);

} // namespace model
