// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/pixelhistogram.h"

#include "model/picture/levels.h"
#include "model/picture/sampletype.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace model {

namespace {

constexpr double leastReach = 256.0;
constexpr double headroom = 0.1; // of floating point, so that the axis need not grow each frame

// The power of two above `value`.
double reachOf(double value)
{
    double reach = leastReach;
    while (reach <= value)
        reach *= 2;
    return reach;
}

ValueAxis wholeNumbers(const ValueRange &values, bool isSigned)
{
    if (isSigned && values.black < 0) {
        const double reach = std::max(reachOf(-values.black - 1), reachOf(values.white)) / 2;
        const bool isEnough = -reach <= values.black && values.white < reach;
        return isEnough ? ValueAxis{-reach, reach} : ValueAxis{-2 * reach, 2 * reach};
    }
    return {0.0, reachOf(values.white)};
}

ValueAxis realNumbers(const ValueRange &values)
{
    if (values.black >= 0 && values.white <= 1)
        return {0.0, 1.0};
    const double room = (values.white - values.black) * headroom;
    return {values.black - room, values.white + room};
}

ValueAxis joined(const ValueAxis &axis, const std::optional<ValueAxis> &before)
{
    if (!before)
        return axis;
    return {std::min(axis.from, before->from), std::max(axis.to, before->to)};
}

bool contains(const ValueAxis &axis, const ValueRange &values, bool isWhole)
{
    const bool reaches = isWhole ? values.white < axis.to : values.white <= axis.to;
    return values.black >= axis.from && reaches;
}

// Which bin of an axis a value is counted in.
template<typename Sample>
class Bins
{
public:
    explicit Bins(const ValueAxis &axis)
        : m_from(axis.from)
        , m_scale(PixelHistogram::binCount / (axis.to - axis.from))
    {}

    // -1: not finite.
    int operator()(Sample value) const
    {
        const double place = (static_cast<double>(value) - m_from) * m_scale;
        if constexpr (std::is_floating_point_v<Sample>) {
            if (!std::isfinite(value))
                return -1;
        }
        return static_cast<int>(std::clamp(place, 0.0, PixelHistogram::binCount - 1.0));
    }

private:
    double m_from;
    double m_scale;
};

template<typename Sample>
void countEach(const cv::Mat &pixels, PixelHistogram &histogram)
{
    const Bins<Sample> binOf(histogram.axis);
    const std::size_t counted = histogram.channels.size();
    const int step = pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *samples = pixels.ptr<Sample>(row);
        for (int x = 0; x < pixels.cols; ++x, samples += step) {
            for (std::size_t channel = 0; channel < counted; ++channel) {
                const int bin = binOf(samples[channel]);
                if (bin < 0)
                    ++histogram.notFinite;
                else
                    ++histogram.channels[channel][static_cast<std::size_t>(bin)];
            }
        }
    }
}

// First by value, which is quick, then by bin.
template<typename Sample>
void countValues(const cv::Mat &pixels, PixelHistogram &histogram)
{
    constexpr int lowest = std::numeric_limits<Sample>::lowest();
    constexpr int values = std::numeric_limits<Sample>::max() - lowest + 1;
    const Bins<Sample> binOf(histogram.axis);
    const int step = pixels.channels();
    for (std::size_t channel = 0; channel < histogram.channels.size(); ++channel) {
        std::vector<std::uint32_t> counts(values);
        for (int row = 0; row < pixels.rows; ++row) {
            const Sample *sample = pixels.ptr<Sample>(row) + channel;
            for (int x = 0; x < pixels.cols; ++x, sample += step)
                ++counts[static_cast<std::size_t>(*sample - lowest)];
        }
        for (int i = 0; i < values; ++i) {
            const int bin = binOf(static_cast<Sample>(lowest + i));
            histogram.channels[channel][std::size_t(bin)] += counts[std::size_t(i)];
        }
    }
}

template<typename Sample>
void count(const cv::Mat &pixels, PixelHistogram &histogram)
{
    if constexpr (isTabled<Sample>)
        countValues<Sample>(pixels, histogram);
    else
        countEach<Sample>(pixels, histogram);
}

} // namespace

std::int64_t PixelHistogram::highest() const
{
    std::int64_t highest = 0;
    for (const Bins &bins : channels)
        highest = std::max(highest, *std::max_element(bins.begin(), bins.end()));
    return highest;
}

ValueAxis valueAxis(const cv::Mat &pixels, const std::optional<ValueAxis> &before)
{
    const ValueRange type = typeRange(pixels);
    const bool isWhole = pixels.depth() < CV_32F;
    const ValueRange values = pixels.depth() <= CV_8S ? type : extremeRange(pixels);
    if (before && contains(*before, values, isWhole))
        return *before;
    if (!isWhole)
        return joined(realNumbers(values), before);
    if (!before)
        return wholeNumbers(values, type.black < 0);
    const ValueRange all{std::min(values.black, before->from),
                         std::max(values.white, before->to - 1)};
    return wholeNumbers(all, type.black < 0);
}

PixelHistogram pixelHistogram(const cv::Mat &pixels, const ValueAxis &axis)
{
    PixelHistogram histogram;
    histogram.axis = axis;
    histogram.step = pixels.depth() < CV_32F ? 1.0 : 0.0;
    if (pixels.empty() || pixels.dims != 2)
        return histogram;
    const std::size_t channels = std::min(pixels.channels(), 3);
    histogram.channels.assign(channels, PixelHistogram::Bins(PixelHistogram::binCount));
    const cv::Mat typed = typedSamples(pixels);
    withSampleType(typed, [&](auto sample) { count<decltype(sample)>(typed, histogram); });
    return histogram;
}

} // namespace model
