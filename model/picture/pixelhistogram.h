// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace model {

// Values that are laid out side by side: from `from` up to but without `to`; of floating point
// with it.
struct ValueAxis
{
    double from = 0.0;
    double to = 256.0;
    bool operator==(const ValueAxis &) const = default;
};

// How often a frame has which values, at their true depth.
struct PixelHistogram
{
    static constexpr int binCount = 256;
    using Bins = std::vector<std::int64_t>;

    ValueAxis axis;
    std::vector<Bins> channels; // one of grey, else three, blue first; binCount each
    double step = 0.0; // from one possible value to the next; 0: of floating point
    std::int64_t notFinite = 0; // samples that are no number, of all channels

    double binWidth() const { return (axis.to - axis.from) / binCount; }
    std::int64_t highest() const;
};

// An axis for the frame that goes at least over `before`, so that it stays as it is from frame to
// frame. Of integers up to a power of two and as far below 0, if any is; at least 256 values. Of
// floating point the values there are.
ValueAxis valueAxis(const cv::Mat &pixels, const std::optional<ValueAxis> &before = {});

// No channels for an empty Mat.
PixelHistogram pixelHistogram(const cv::Mat &pixels, const ValueAxis &axis);

} // namespace model
