// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

constexpr int benchWidth = 640;
constexpr int benchHeight = 480;

// Picture `index` of a film as cameras give them: things move, and all of it is
// noisy. The same every time, and as fast as a copy where the size is that of the one before.
cv::Mat benchPicture(std::int64_t index, cv::Size size = {benchWidth, benchHeight});

// Writes such a film into a new store. What the writer says.
store::Result<void> writeStore(const std::filesystem::path &directory, const std::string &format,
                               int frames, cv::Size size = {benchWidth, benchHeight});
