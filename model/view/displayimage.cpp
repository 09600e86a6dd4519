// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/displayimage.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace model {

namespace {

struct Extent
{
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
};

template<typename Sample>
Extent extentOf(const cv::Mat &pixels)
{
    Extent extent;
    const int perRow = pixels.cols * pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *samples = pixels.ptr<Sample>(row);
        for (int i = 0; i < perRow; ++i) {
            const auto value = static_cast<double>(samples[i]);
            if (!std::isfinite(value))
                continue;
            extent.min = std::min(extent.min, value);
            extent.max = std::max(extent.max, value);
        }
    }
    return extent;
}

Extent extentOf(const cv::Mat &pixels)
{
    switch (pixels.depth()) {
    case CV_8S:
        return extentOf<std::int8_t>(pixels);
    case CV_16U:
        return extentOf<std::uint16_t>(pixels);
    case CV_16S:
        return extentOf<std::int16_t>(pixels);
    case CV_32S:
        return extentOf<std::int32_t>(pixels);
    case CV_32F:
        return extentOf<float>(pixels);
    case CV_64F:
        return extentOf<double>(pixels);
    default:
        return {0.0, 255.0};
    }
}

// NaN compares false and so becomes black.
std::uint8_t level(double value, const ValueRange &range)
{
    constexpr double top = 255.0;
    const double scaled = (value - range.black) / (range.white - range.black) * top + 0.5;
    if (!(scaled > 0.0))
        return 0;
    return static_cast<std::uint8_t>(std::min(scaled, top));
}

template<typename Sample>
cv::Mat scaled(const cv::Mat &pixels, const ValueRange &range)
{
    cv::Mat levels(pixels.rows, pixels.cols, CV_MAKETYPE(CV_8U, pixels.channels()));
    const int perRow = pixels.cols * pixels.channels();
    for (int row = 0; row < pixels.rows; ++row) {
        const auto *from = pixels.ptr<Sample>(row);
        auto *to = levels.ptr<std::uint8_t>(row);
        for (int i = 0; i < perRow; ++i)
            to[i] = level(static_cast<double>(from[i]), range);
    }
    return levels;
}

cv::Mat toEightBit(const cv::Mat &pixels, const ValueRange &range)
{
    switch (pixels.depth()) {
    case CV_8S:
        return scaled<std::int8_t>(pixels, range);
    case CV_16U:
        return scaled<std::uint16_t>(pixels, range);
    case CV_16S:
        return scaled<std::int16_t>(pixels, range);
    case CV_32S:
        return scaled<std::int32_t>(pixels, range);
    case CV_32F:
        return scaled<float>(pixels, range);
    case CV_64F:
        return scaled<double>(pixels, range);
    default:
        return range == ValueRange{} ? pixels : scaled<std::uint8_t>(pixels, range);
    }
}

// Exactly as many channels as cvtColor() takes: 1, 3 or 4.
cv::Mat withKnownChannels(const cv::Mat &pixels)
{
    const int channels = pixels.channels();
    if (channels == 1 || channels == 3 || channels == 4)
        return pixels;
    cv::Mat three(pixels.size(), CV_8UC3, cv::Scalar::all(0));
    const int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&pixels, 1, &three, 1, pairs, static_cast<std::size_t>(std::min(channels, 3)));
    return three;
}

// Format_RGB32 is B, G, R, 0xff in memory on little-endian machines.
void paint(const cv::Mat &levels, QImage &image)
{
    cv::Mat target(image.height(), image.width(), CV_8UC4, image.bits(),
                   static_cast<std::size_t>(image.bytesPerLine()));
    if (levels.channels() == 1)
        cv::cvtColor(levels, target, cv::COLOR_GRAY2BGRA);
    else if (levels.channels() == 3)
        cv::cvtColor(levels, target, cv::COLOR_BGR2BGRA);
    else
        levels.copyTo(target);
}

void makeOpaque(QImage &image)
{
    constexpr quint32 opaque = 0xff000000U;
    for (int row = 0; row < image.height(); ++row) {
        auto *pixels = reinterpret_cast<quint32 *>(image.scanLine(row));
        std::transform(pixels, pixels + image.width(), pixels,
                       [](quint32 pixel) { return pixel | opaque; });
    }
}

} // namespace

ValueRange naturalRange(const cv::Mat &pixels)
{
    if (pixels.depth() == CV_8U)
        return {};
    const Extent extent = extentOf(pixels);
    if (!(extent.min <= extent.max))
        return {0.0, 1.0};
    if (extent.min == extent.max)
        return {extent.min, std::nextafter(extent.min + 1.0, std::numeric_limits<double>::max())};
    return {extent.min, extent.max};
}

QImage displayImage(const cv::Mat &pixels, const ValueRange &range)
{
    if (pixels.empty() || pixels.dims != 2)
        return {};
    QImage image(pixels.cols, pixels.rows, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const cv::Mat levels = withKnownChannels(toEightBit(pixels, range));
    paint(levels, image);
    if (levels.channels() == 4)
        makeOpaque(image);
    return image;
}

} // namespace model
