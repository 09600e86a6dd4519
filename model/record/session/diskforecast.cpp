// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/diskforecast.h"

#include "model/camera/framepixels.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace model {

namespace {

// What is left of a picture's bytes; those of a camera, with its noise.
struct Ratio
{
    std::string_view format;
    double left;
};

constexpr std::array ratios{
    Ratio{"avc1/mp4", 0.04}, Ratio{"h264/mkv", 0.04}, Ratio{"mjpeg/avi", 0.15},
    Ratio{"jpg", 0.2},       Ratio{"png", 0.65},      Ratio{"bpk", 0.75},
};

constexpr double losslessRatio = 0.5; // of H.264 that keeps every sample

double ratioOf(std::string_view format)
{
    format = format.substr(0, format.find('+'));
    for (const Ratio &ratio : ratios) {
        if (ratio.format == format)
            return ratio.left;
    }
    return 1;
}

} // namespace

double expectedBytesPerSecond(const store::WriterOptions &options, const CameraFormat &format)
{
    double bytes = storeDtype(format) == "uint16" ? 2 : 1;
    for (const int length : storeShape(format))
        bytes *= length;
    return bytes * (options.isLossless ? losslessRatio : ratioOf(options.format)) * format.fps;
}

double DiskForecast::seconds() const
{
    if (bytesPerSecond <= 0)
        return std::numeric_limits<double>::infinity();
    const std::uint64_t usable = bytesFree - std::min(bytesFree, reserve);
    return static_cast<double>(usable) / bytesPerSecond;
}

} // namespace model
