// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace store {

// The 256 colours that suit the pictures of a clip best: chosen anew where those before suit no more.
class ClipPalette
{
public:
    using Colour = std::array<int, 3>; // blue, green, red

    // Fills `to`, which has the picture's size and AV_PIX_FMT_PAL8, with a picture of 8-bit BGR. What a
    // pixel lacks goes to its neighbours (Floyd and Steinberg 1976), so that gradients have no steps. The
    // same pictures give the same bytes. May throw cv::Exception, std::bad_alloc.
    void fill(const cv::Mat &picture, AVFrame &to);

private:
    void choose(const cv::Mat &picture);
    int nearestTo(const Colour &pixel); // which of m_colours
    int search(const Colour &pixel) const;
    double distanceOf(const cv::Mat &samples); // squared, from their nearest colours, on average

    std::vector<Colour> m_colours; // empty: no picture came yet
    std::vector<std::int16_t>
        m_cells; // nearest of these, by the upper bits of a pixel; -1: not searched yet
    double m_apart = 0.0; // how far the picture they were chosen by is from them
};

} // namespace store
