// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace model {

// The names in the pixel format naming convention, of which a camera has some: the first that it
// offers is taken. Empty for what no GenICam camera delivers.
std::vector<std::string> genicamNames(PixelFormat pixels);

// Which of our pixel formats one of those names is.
std::optional<PixelFormat> pixelsOfGenicam(const std::string &name);

// The picture in a camera's buffer, copied, in the order of our channels. `code` is the number of its
// pixel format in the convention. Empty if there are fewer bytes than that, or the format is not ours.
cv::Mat copyGenicamPixels(std::span<const std::uint8_t> bytes, int width, int height,
                          std::size_t rowPadding, std::uint32_t code);

// Which of our pixel formats has that number.
std::optional<PixelFormat> pixelsOfGenicam(std::uint32_t code);

} // namespace model
