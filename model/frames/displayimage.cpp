// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/displayimage.h"

#include "model/picture/sampletype.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace model {

namespace {

constexpr QRgb black = 0xff000000U;
constexpr QRgb saturatedColour = 0xffff0000U;

template<typename Sample>
constexpr bool isNumber(Sample value)
{
    if constexpr (std::is_floating_point_v<Sample>)
        return !std::isnan(value);
    else
        return true;
}

// What a look makes of samples of one type.
template<typename Sample>
class Rules
{
public:
    Rules(const ValueRange &range, const ImageLook &look)
        : m_scale(range, look.levels.gamma)
        , m_colours(colourTable(look.map))
        , m_inversion(look.inverted ? 255 : 0)
        , m_marksSaturated(look.marksSaturated)
        , m_saturatedFrom(look.saturatedFrom.value_or(usualLimit()))
    {}

    bool isSaturated(Sample value) const
    {
        return m_marksSaturated && static_cast<double>(value) >= m_saturatedFrom;
    }
    std::uint8_t level(Sample value) const
    {
        if (!isNumber(value))
            return 0;
        return m_scale(static_cast<double>(value)) ^ m_inversion;
    }
    QRgb colour(Sample value) const
    {
        if (isSaturated(value))
            return saturatedColour;
        return isNumber(value) ? m_colours[level(value)] : black;
    }
    bool marksSaturated() const { return m_marksSaturated; }

private:
    static double usualLimit()
    {
        using Limits = std::numeric_limits<Sample>;
        return Limits::is_integer ? static_cast<double>(Limits::max())
                                  : std::numeric_limits<double>::infinity();
    }

    BrightnessScale m_scale;
    const ColourTable &m_colours;
    std::uint8_t m_inversion;
    bool m_marksSaturated;
    double m_saturatedFrom;
};

// Something of a sample, looked up where there are few samples enough for a table.
template<typename Sample, typename Find>
class Lookup
{
public:
    using Found = std::invoke_result_t<Find, Sample>;

    explicit Lookup(const Find &find)
    {
        constexpr int values = std::numeric_limits<Sample>::max() - lowest + 1;
        m_found.reserve(values);
        for (int i = 0; i < values; ++i)
            m_found.push_back(find(static_cast<Sample>(lowest + i)));
    }
    Found operator()(Sample value) const
    {
        return m_found[static_cast<std::size_t>(value - lowest)];
    }

private:
    static constexpr int lowest = std::numeric_limits<Sample>::lowest();
    std::vector<Found> m_found;
};

template<typename Sample, typename Find>
auto quick(Find find)
{
    if constexpr (isTabled<Sample>)
        return Lookup<Sample, Find>(find);
    else
        return find;
}

template<typename Sample, typename ToColour>
void paintEach(const cv::Mat &pixels, QImage &image, const ToColour &toColour)
{
    const int channels = pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *from = pixels.ptr<Sample>(row);
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(row));
        for (int x = 0; x < pixels.cols; ++x, from += channels)
            to[x] = toColour(from);
    }
}

template<typename Sample>
void paintGrey(const cv::Mat &pixels, QImage &image, const Rules<Sample> &rules)
{
    const auto colour = quick<Sample>([&rules](Sample value) { return rules.colour(value); });
    paintEach<Sample>(pixels, image, [&](const Sample *sample) { return colour(*sample); });
}

template<typename Sample>
void paintColour(const cv::Mat &pixels, QImage &image, const Rules<Sample> &rules)
{
    const auto level = quick<Sample>([&rules](Sample value) { return rules.level(value); });
    const int count = std::min(pixels.channels(), 3);
    const auto shown = [&](const Sample *bgr) {
        return qRgb(count > 2 ? level(bgr[2]) : 0, level(bgr[1]), level(bgr[0]));
    };
    if (!rules.marksSaturated())
        return paintEach<Sample>(pixels, image, shown);
    paintEach<Sample>(pixels, image, [&](const Sample *bgr) {
        const bool saturated = std::any_of(
            bgr, bgr + count, [&rules](Sample value) { return rules.isSaturated(value); });
        return saturated ? saturatedColour : shown(bgr);
    });
}

void paintByRules(const cv::Mat &pixels, const ValueRange &range, const ImageLook &look,
                  QImage &image)
{
    withSampleType(pixels, [&](auto sample) {
        const Rules<decltype(sample)> rules(range, look);
        if (pixels.channels() == 1)
            paintGrey(pixels, image, rules);
        else
            paintColour(pixels, image, rules);
    });
}

// Format_RGB32 is B, G, R, 0xff in memory on little-endian machines.
cv::Mat matOf(QImage &image)
{
    return {image.height(), image.width(), CV_8UC4, image.bits(),
            static_cast<std::size_t>(image.bytesPerLine())};
}

// As it comes: most recordings are looked at this way, and OpenCV is quicker.
bool isPlain(const cv::Mat &pixels, const ValueRange &range, const ImageLook &look)
{
    ImageLook bare = look;
    bare.levels = {};
    bare.orientation = {};
    const bool known = pixels.type() == CV_8UC1 || pixels.type() == CV_8UC3;
    return known && range == ValueRange{} && look.levels.gamma == 1.0 && bare == ImageLook{};
}

void paintPlain(const cv::Mat &pixels, QImage &image)
{
    cv::Mat target = matOf(image);
    const bool isGrey = pixels.channels() == 1;
    cv::cvtColor(pixels, target, isGrey ? cv::COLOR_GRAY2BGRA : cv::COLOR_BGR2BGRA);
}

QImage turned(QImage image, const Orientation &orientation)
{
    if (orientation == Orientation{})
        return image;
    const cv::Mat from = matOf(image);
    cv::Mat upright = from;
    if (orientation.mirrored)
        cv::flip(from, upright = cv::Mat(), 1);
    QImage seen(orientation.seenSize(image.size()), QImage::Format_RGB32);
    if (seen.isNull())
        return seen;
    cv::Mat target = matOf(seen);
    if (orientation.turns == 0)
        upright.copyTo(target);
    else
        cv::rotate(upright, target, orientation.turns - 1); // ROTATE_90_CLOCKWISE and following
    return seen;
}

} // namespace

QImage displayImage(const cv::Mat &pixels, const ValueRange &range, const ImageLook &look)
{
    if (pixels.empty() || pixels.dims != 2)
        return {};
    QImage image(pixels.cols, pixels.rows, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    if (isPlain(pixels, range, look))
        paintPlain(pixels, image);
    else
        paintByRules(typedSamples(pixels), range, look, image);
    return turned(std::move(image), look.orientation);
}

} // namespace model
