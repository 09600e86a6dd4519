// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/frame.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>

namespace store {

// A picture that says which frame it is: five bands of equal height H / 5. Band 0 shows the low 16
// bits of the frame number as white and black columns of width W / 16, most significant left;
// band 1 is its complement; bands 2 and 3 the same of the frame index; band 4 moves.
enum class PatternPixels { Gray8, Bgr8, Gray16 };

// What a picture says of itself: the low 16 bits of the two.
struct PatternCode
{
    std::uint16_t number = 0;
    std::uint16_t index = 0;
    bool operator==(const PatternCode &) const = default;
};

PatternCode patternCode(FrameNumber number, FrameIndex index);

// REQUIRES: width >= 16, height >= 5.
cv::Mat paintPattern(int width, int height, PatternPixels pixels, FrameNumber number,
                     FrameIndex index);

// Reads the code back by comparing the middles of each column in a band and in its complement:
// without a threshold, so that lossy compression does no harm. Empty if the two are equal somewhere
// or the picture is too small. Any depth, any number of channels.
std::optional<PatternCode> readPattern(const cv::Mat &picture);

} // namespace store
