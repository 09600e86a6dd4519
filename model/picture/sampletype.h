// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <type_traits>

namespace model {

// The same frame, of half floats as floats: there is no type for those.
inline cv::Mat typedSamples(const cv::Mat &pixels)
{
    if (pixels.depth() != CV_16F)
        return pixels;
    cv::Mat floats;
    pixels.convertTo(floats, CV_32F);
    return floats;
}

// Returns what `visit` makes of a value of the type that the samples of `pixels` have.
// REQUIRES: typedSamples().
template<typename Visit>
decltype(auto) withSampleType(const cv::Mat &pixels, Visit visit)
{
    switch (pixels.depth()) {
    case CV_8S:
        return visit(std::int8_t{});
    case CV_16U:
        return visit(std::uint16_t{});
    case CV_16S:
        return visit(std::int16_t{});
    case CV_32S:
        return visit(std::int32_t{});
    case CV_32F:
        return visit(float{});
    case CV_64F:
        return visit(double{});
    default:
        return visit(std::uint8_t{});
    }
}

// Samples of which a table can have one entry for each value.
template<typename Sample>
inline constexpr bool isTabled = std::is_integral_v<Sample> && sizeof(Sample) <= 2;

} // namespace model
