// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "store/write/writer.h"

#include <cstdint>

namespace model {

// About how many bytes a second a camera will take in a store. What encoders make of a picture is a
// guess by experience; the recording itself finds out.
double expectedBytesPerSecond(const store::WriterOptions &options, const CameraFormat &format);

// How long a disk will last.
struct DiskForecast
{
    std::uint64_t bytesFree = 0;
    std::uint64_t reserve = 0; // bytes that are to stay free
    double bytesPerSecond = 0; // of all cameras

    double seconds() const; // infinite where nothing is written
};

} // namespace model
