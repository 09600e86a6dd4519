// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

#include <array>
#include <cstdint>

namespace widgets {

// How bright a live picture is, of some of its pixels.
struct Brightness
{
    static constexpr int binCount = 256;
    using Bins = std::array<std::int32_t, binCount>;

    std::array<Bins, 3> channels{}; // red, green, blue; of grey they are alike
    double saturated = 0; // share of the pixels of which a channel is at its end, 0 .. 1

    bool isGrey() const { return channels[0] == channels[1] && channels[1] == channels[2]; }
    std::int32_t highest() const; // of all bins
};

// All zero for a null image.
Brightness measureBrightness(const QImage &picture);

} // namespace widgets
