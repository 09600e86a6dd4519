// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/levels.h"

#include "model/picture/sampletype.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace model {

namespace {

constexpr double top = 255.0;
constexpr std::size_t mostRanked = std::size_t(1) << 18; // samples of 32 or 64 bit

// Larger ones count as infinite: the difference of two may be.
constexpr double mostCounted = std::numeric_limits<double>::max() / 4;

bool isCounted(double value)
{
    return std::abs(value) <= mostCounted; // NaN compares false
}

// White a little above black where both are the same.
ValueRange nonEmpty(double black, double white)
{
    if (white > black)
        return {black, white};
    return {black, std::nextafter(black + 1.0, std::numeric_limits<double>::max())};
}

template<typename Sample>
ValueRange extremes(const cv::Mat &pixels)
{
    Sample least = std::numeric_limits<Sample>::max();
    Sample most = std::numeric_limits<Sample>::lowest();
    const int perRow = pixels.cols * pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *samples = pixels.ptr<Sample>(row);
        for (int i = 0; i < perRow; ++i) {
            if constexpr (std::is_floating_point_v<Sample>) {
                if (!isCounted(samples[i]))
                    continue;
            }
            least = std::min(least, samples[i]);
            most = std::max(most, samples[i]);
        }
    }
    if (least > most)
        return {0.0, 1.0};
    return nonEmpty(static_cast<double>(least), static_cast<double>(most));
}

// How many samples are to be left out at either end.
std::int64_t clipped(std::int64_t samples, double clipPercent)
{
    return static_cast<std::int64_t>(static_cast<double>(samples) * clipPercent / 100.0);
}

template<typename Sample>
ValueRange countedPercentiles(const cv::Mat &pixels, double clipPercent)
{
    constexpr int lowest = std::numeric_limits<Sample>::lowest();
    constexpr int values = std::numeric_limits<Sample>::max() - lowest + 1;
    std::vector<std::int64_t> counts(values);
    const int perRow = pixels.cols * pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *samples = pixels.ptr<Sample>(row);
        for (int i = 0; i < perRow; ++i)
            ++counts[static_cast<std::size_t>(samples[i] - lowest)];
    }
    const auto skip = clipped(std::int64_t(pixels.rows) * perRow, clipPercent);
    const auto first = [skip](auto from, auto to) {
        std::int64_t passed = 0;
        return std::find_if(from, to, [&](auto count) { return (passed += count) > skip; }) - from;
    };
    const auto black = first(counts.cbegin(), counts.cend());
    const auto white = values - 1 - first(counts.crbegin(), counts.crend());
    return nonEmpty(static_cast<double>(black + lowest), static_cast<double>(white + lowest));
}

template<typename Sample>
std::vector<Sample> someSamples(const cv::Mat &pixels)
{
    const auto perRow = static_cast<std::size_t>(pixels.cols) * std::size_t(pixels.channels());
    const std::size_t total = perRow * static_cast<std::size_t>(pixels.rows);
    std::size_t stride = total / mostRanked + 1;
    while (std::gcd(stride, static_cast<std::size_t>(pixels.channels())) > 1)
        ++stride; // else only some of the channels are seen
    std::vector<Sample> some;
    some.reserve(total / stride + 1);
    for (std::size_t i = 0; i < total; i += stride) {
        const Sample value = pixels.ptr<Sample>(static_cast<int>(i / perRow))[i % perRow];
        if (isCounted(static_cast<double>(value)))
            some.push_back(value);
    }
    return some;
}

template<typename Sample>
ValueRange rankedPercentiles(const cv::Mat &pixels, double clipPercent)
{
    std::vector<Sample> some = someSamples<Sample>(pixels);
    if (some.empty())
        return {0.0, 1.0};
    const auto skip = clipped(std::ssize(some), clipPercent);
    const auto ranked = [&some](auto place) {
        std::nth_element(some.begin(), place, some.end());
        return static_cast<double>(*place);
    };
    const double black = ranked(some.begin() + skip);
    return nonEmpty(black, ranked(some.end() - 1 - skip));
}

} // namespace

ValueRange naturalRange(const cv::Mat &pixels)
{
    return pixels.depth() == CV_8U ? ValueRange{} : extremeRange(pixels);
}

ValueRange typeRange(const cv::Mat &pixels)
{
    return withSampleType(typedSamples(pixels), [](auto sample) -> ValueRange {
        using Limits = std::numeric_limits<decltype(sample)>;
        if constexpr (Limits::is_integer)
            return {static_cast<double>(Limits::lowest()), static_cast<double>(Limits::max())};
        else
            return {0.0, 1.0};
    });
}

ValueRange extremeRange(const cv::Mat &pixels)
{
    const cv::Mat typed = typedSamples(pixels);
    return withSampleType(typed, [&](auto sample) { return extremes<decltype(sample)>(typed); });
}

ValueRange percentileRange(const cv::Mat &pixels, double clipPercent)
{
    if (pixels.empty())
        return {0.0, 1.0};
    const cv::Mat typed = typedSamples(pixels);
    const double percent = std::clamp(clipPercent, 0.0, Levels::maxClipPercent);
    return withSampleType(typed, [&](auto sample) {
        using Sample = decltype(sample);
        if constexpr (isTabled<Sample>)
            return countedPercentiles<Sample>(typed, percent);
        else
            return rankedPercentiles<Sample>(typed, percent);
    });
}

ValueRange levelRange(const cv::Mat &pixels, const Levels &levels, const ValueRange &usual,
                      const std::optional<ValueRange> &values)
{
    switch (levels.mode) {
    case Levels::Mode::Usual:
        break;
    case Levels::Mode::Full:
        return values ? *values : typeRange(pixels);
    case Levels::Mode::Extremes:
        return extremeRange(pixels);
    case Levels::Mode::Percentile:
        return percentileRange(pixels, levels.clipPercent);
    case Levels::Mode::Manual:
        return nonEmpty(std::clamp(levels.range.black, -mostCounted, mostCounted),
                        std::clamp(levels.range.white, -mostCounted, mostCounted));
    }
    return usual;
}

BrightnessScale::BrightnessScale(const ValueRange &range, double gamma)
    : m_range(range)
    , m_span(range.white - range.black)
    , m_isLinear(gamma == 1.0)
{
    if (m_isLinear)
        return;
    for (std::size_t step = 0; step < m_begins.size(); ++step) {
        const double brightness = (static_cast<double>(step) + 0.5) / top;
        const double begin = range.black + m_span * std::pow(brightness, gamma);
        m_begins[step] = std::min(begin, range.white);
        ++m_least[begin < range.white ? section(begin) + 1 : sectionCount];
    }
    std::partial_sum(m_least.begin(), m_least.end(), m_least.begin());
}

std::size_t BrightnessScale::section(double value) const
{
    const double share = (value - m_range.black) / m_span;
    return std::min(static_cast<std::size_t>(share * sectionCount), sectionCount - 1);
}

// There are many steps in a section only where they are finest.
std::uint8_t BrightnessScale::searched(double value) const
{
    const std::size_t in = section(value);
    const auto *const first = m_begins.data() + m_least[in];
    const auto *const last = m_begins.data() + m_least[in + 1];
    return static_cast<std::uint8_t>(std::upper_bound(first, last, value) - m_begins.data());
}

// NaN compares false.
std::uint8_t BrightnessScale::operator()(double value) const
{
    if (!(value > m_range.black))
        return 0;
    if (value >= m_range.white)
        return 255;
    if (!m_isLinear)
        return searched(value);
    return static_cast<std::uint8_t>((value - m_range.black) / m_span * top + 0.5);
}

} // namespace model
