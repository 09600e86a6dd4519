// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <optional>
#include <string>

namespace model {

// "gray8" "gray16" "bayerrg8" "bgr8" "yuyv" "mjpeg" and so on: how a command line says a pixel
// format.
std::string pixelName(PixelFormat pixels);
std::optional<PixelFormat> pixelsOfName(const std::string &name);
std::string pixelNames(const std::string &separator); // of all of them

} // namespace model
