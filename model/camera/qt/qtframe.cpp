// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtframe.h"

#include <QVideoFrame>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace model {

namespace {

using Format = QVideoFrameFormat;

constexpr int asItIs = -1;
constexpr int planar = -2; // chroma in planes of their own
constexpr int alphaFirst = -3; // OpenCV has no name for it

// How a Qt format is taken: `code` is OpenCV's conversion.
struct Way
{
    Format::PixelFormat format;
    PixelFormat pixels;
    int matType; // of the first plane
    int code;
};

constexpr Way ways[] = {
    {Format::Format_Y8, PixelFormat::Gray8, CV_8UC1, asItIs},
    {Format::Format_Y16, PixelFormat::Gray16, CV_16UC1, asItIs},
    {Format::Format_YUYV, PixelFormat::Yuyv, CV_8UC2, asItIs},
    {Format::Format_Jpeg, PixelFormat::Mjpeg, CV_8UC1, asItIs},
    {Format::Format_UYVY, PixelFormat::Bgr8, CV_8UC2, cv::COLOR_YUV2BGR_UYVY},
    {Format::Format_NV12, PixelFormat::Bgr8, CV_8UC1, cv::COLOR_YUV2BGR_NV12},
    {Format::Format_NV21, PixelFormat::Bgr8, CV_8UC1, cv::COLOR_YUV2BGR_NV21},
    {Format::Format_YUV420P, PixelFormat::Bgr8, CV_8UC1, planar},
    {Format::Format_YV12, PixelFormat::Bgr8, CV_8UC1, planar},
    {Format::Format_BGRA8888, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_BGRA2BGR},
    {Format::Format_BGRX8888, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_BGRA2BGR},
    {Format::Format_RGBA8888, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_RGBA2BGR},
    {Format::Format_RGBX8888, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_RGBA2BGR},
    {Format::Format_ARGB8888, PixelFormat::Bgr8, CV_8UC4, alphaFirst},
    {Format::Format_XRGB8888, PixelFormat::Bgr8, CV_8UC4, alphaFirst},
};

const Way *wayOf(Format::PixelFormat format)
{
    const auto *const found = std::find_if(std::begin(ways), std::end(ways),
                                           [&](const Way &way) { return way.format == format; });
    return found != std::end(ways) ? found : nullptr;
}

// Keeps a frame's memory readable.
class Mapping
{
public:
    explicit Mapping(QVideoFrame &frame)
        : m_frame(frame)
        , m_isMapped(frame.map(QVideoFrame::ReadOnly))
    {}
    ~Mapping()
    {
        if (m_isMapped)
            m_frame.unmap();
    }
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;

    bool isMapped() const { return m_isMapped; }

    // A look at plane `index`; empty if it is not all there.
    cv::Mat plane(int index, cv::Size size, int type) const
    {
        if (index >= m_frame.planeCount() || size.empty())
            return {};
        const auto row = static_cast<std::size_t>(size.width) * CV_ELEM_SIZE(type);
        const auto step = static_cast<std::size_t>(std::max(0, m_frame.bytesPerLine(index)));
        const auto bytes = static_cast<std::size_t>(std::max(0, m_frame.mappedBytes(index)));
        const auto rows = static_cast<std::size_t>(size.height);
        if (step < row || bytes < step * (rows - 1) + row)
            return {};
        return cv::Mat(size.height, size.width, type, m_frame.bits(index), step);
    }

    std::vector<std::uint8_t> bytes() const
    {
        const uchar *const data = m_frame.bits(0);
        return {data, data + std::max(0, m_frame.mappedBytes(0))};
    }

private:
    QVideoFrame &m_frame;
    bool m_isMapped;
};

// Blue and red of a YV12 are the other way round.
cv::Mat fromPlanes(const Mapping &mapping, const cv::Mat &luma, bool redFirst)
{
    const cv::Size half(luma.cols / 2, luma.rows / 2);
    const cv::Mat second = mapping.plane(1, half, CV_8UC1);
    const cv::Mat third = mapping.plane(2, half, CV_8UC1);
    if (luma.cols % 2 != 0 || luma.rows % 2 != 0 || second.empty() || third.empty())
        return {};
    cv::Mat chroma;
    const std::array planes{redFirst ? third : second, redFirst ? second : third};
    cv::merge(planes.data(), planes.size(), chroma);
    cv::Mat result;
    cv::cvtColorTwoPlane(luma, chroma, result, cv::COLOR_YUV2BGR_NV12);
    return result;
}

cv::Mat fromTwoPlanes(const Mapping &mapping, const cv::Mat &luma, int code)
{
    const cv::Mat chroma = mapping.plane(1, {luma.cols / 2, luma.rows / 2}, CV_8UC2);
    cv::Mat result;
    if (luma.cols % 2 == 0 && luma.rows % 2 == 0 && !chroma.empty())
        cv::cvtColorTwoPlane(luma, chroma, result, code);
    return result;
}

cv::Mat withoutFirst(const cv::Mat &picture)
{
    cv::Mat result(picture.size(), CV_8UC3);
    constexpr std::array channels{3, 0, 2, 1, 1, 2}; // blue, green, red of alpha, red, green, blue
    cv::mixChannels(&picture, 1, &result, 1, channels.data(), channels.size() / 2);
    return result;
}

cv::Mat copyPixels(const Mapping &mapping, const Way &way, cv::Size size)
{
    const cv::Mat first = mapping.plane(0, size, way.matType);
    if (first.empty())
        return {};
    if (way.code == asItIs)
        return first.clone();
    if (way.code == alphaFirst)
        return withoutFirst(first);
    if (way.code == planar)
        return fromPlanes(mapping, first, way.format == Format::Format_YV12);
    if (way.matType == CV_8UC1)
        return fromTwoPlanes(mapping, first, way.code);
    cv::Mat result;
    cv::cvtColor(first, result, way.code);
    return result;
}

} // namespace

std::optional<PixelFormat> pixelsOf(QVideoFrameFormat::PixelFormat format)
{
    const Way *const way = wayOf(format);
    return way ? std::optional(way->pixels) : std::nullopt;
}

std::optional<CameraFrame> copyFrame(QVideoFrame frame)
{
    const Way *const way = wayOf(frame.pixelFormat());
    const Mapping mapping(frame);
    if (!way || !mapping.isMapped())
        return std::nullopt;
    CameraFrame result;
    result.format = way->pixels;
    if (way->pixels == PixelFormat::Mjpeg)
        result.jpeg = mapping.bytes();
    else
        result.pixels = copyPixels(mapping, *way, {frame.width(), frame.height()});
    if (result.jpeg.empty() && result.pixels.empty())
        return std::nullopt;
    return result;
}

} // namespace model
