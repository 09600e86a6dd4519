// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace model {

// The values shown as black and as white.
struct ValueRange
{
    double black = 0.0;
    double white = 255.0;
    bool operator==(const ValueRange &) const = default;
};

// How the two are chosen, and how bright what lies between them is.
struct Levels
{
    enum class Mode {
        Usual, // that of the recording: all values where it is of 8 bit or says how many bits count,
        // else those of the first frame seen
        Full, // all that it can hold; of floating point 0 .. 1
        Extremes, // of each frame its smallest and largest value
        Percentile, // the same without `clipPercent` of the samples at either end
        Manual, // `range`
    };

    static constexpr double minGamma = 0.1;
    static constexpr double maxGamma = 10.0;
    static constexpr double maxClipPercent = 25.0;

    Mode mode = Mode::Usual;
    ValueRange range; // only counts in Manual
    double gamma = 1.0; // above 1 the middle becomes brighter
    double clipPercent = 0.5; // only counts in Percentile
    bool operator==(const Levels &) const = default;
};

// In all of these NaN, infinities and what is nearly one do not count, and the range is never empty
// (white > black) nor endless.

// 0 .. 255 for 8 bit, else the smallest and the largest value.
ValueRange naturalRange(const cv::Mat &pixels);
ValueRange typeRange(const cv::Mat &pixels);
ValueRange extremeRange(const cv::Mat &pixels);
// Between the `clipPercent`th percentile and that from above, over all channels. Exact up to 16 bit;
// of wider samples a quarter of a million, spread evenly, have to do.
ValueRange percentileRange(const cv::Mat &pixels, double clipPercent);

// What `levels` mean for this frame of a recording whose usual range is `usual`. `values`: as in
// Development.
ValueRange levelRange(const cv::Mat &pixels, const Levels &levels, const ValueRange &usual,
                      const std::optional<ValueRange> &values = {});

// From a value to one of 256 steps of brightness: 0 up to black, 255 from white on.
class BrightnessScale
{
public:
    // REQUIRES: gamma > 0.
    BrightnessScale(const ValueRange &range, double gamma);

    std::uint8_t operator()(double value) const; // of NaN: 0

private:
    static constexpr std::size_t sectionCount = 1024; // of the range

    std::uint8_t searched(double value) const;
    std::size_t section(double value) const; // REQUIRES: black <= value < white

    ValueRange m_range;
    double m_span;
    bool m_isLinear;
    std::array<double, 255> m_begins; // of the steps from 1 on
    std::array<std::uint8_t, sectionCount + 1> m_least{}; // step at the begin of each section
};

} // namespace model
