// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2pixels.h"

#include "model/camera/pixellayout.h"

#include <opencv2/imgproc.hpp>

#include <linux/videodev2.h>

#include <algorithm>
#include <iterator>

namespace model {

namespace {

enum class Planes { One, LumaAndChroma, Three };

// What a driver's buffer holds, and how it becomes one of ours.
struct Layout
{
    std::uint32_t fourcc;
    PixelFormat pixels;
    int matType; // of the first plane; 0 with no conversion: JPEG
    int conversion; // OpenCV's, or asItIs
    Planes planes = Planes::One;
};

constexpr Layout layouts[] = {
    {V4L2_PIX_FMT_YUYV, PixelFormat::Yuyv, CV_8UC2, asItIs},
    {V4L2_PIX_FMT_UYVY, PixelFormat::Bgr8, CV_8UC2, cv::COLOR_YUV2BGR_UYVY},
    {V4L2_PIX_FMT_YVYU, PixelFormat::Bgr8, CV_8UC2, cv::COLOR_YUV2BGR_YVYU},
    {V4L2_PIX_FMT_NV12, PixelFormat::Bgr8, CV_8UC1, cv::COLOR_YUV2BGR_NV12, Planes::LumaAndChroma},
    {V4L2_PIX_FMT_NV21, PixelFormat::Bgr8, CV_8UC1, cv::COLOR_YUV2BGR_NV21, Planes::LumaAndChroma},
    {V4L2_PIX_FMT_YUV420, PixelFormat::Bgr8, CV_8UC1, cv::COLOR_YUV2BGR_I420, Planes::Three},
    {V4L2_PIX_FMT_YVU420, PixelFormat::Bgr8, CV_8UC1, cv::COLOR_YUV2BGR_YV12, Planes::Three},
    {V4L2_PIX_FMT_GREY, PixelFormat::Gray8, CV_8UC1, asItIs},
    {V4L2_PIX_FMT_Y10, PixelFormat::Gray10, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_Y12, PixelFormat::Gray12, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_Y16, PixelFormat::Gray16, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SRGGB8, PixelFormat::BayerRg8, CV_8UC1, asItIs},
    {V4L2_PIX_FMT_SGRBG8, PixelFormat::BayerGr8, CV_8UC1, asItIs},
    {V4L2_PIX_FMT_SGBRG8, PixelFormat::BayerGb8, CV_8UC1, asItIs},
    {V4L2_PIX_FMT_SBGGR8, PixelFormat::BayerBg8, CV_8UC1, asItIs},
    {V4L2_PIX_FMT_SRGGB10, PixelFormat::BayerRg10, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SGRBG10, PixelFormat::BayerGr10, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SGBRG10, PixelFormat::BayerGb10, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SBGGR10, PixelFormat::BayerBg10, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SRGGB12, PixelFormat::BayerRg12, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SGRBG12, PixelFormat::BayerGr12, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SGBRG12, PixelFormat::BayerGb12, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SBGGR12, PixelFormat::BayerBg12, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SRGGB16, PixelFormat::BayerRg16, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SGRBG16, PixelFormat::BayerGr16, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SGBRG16, PixelFormat::BayerGb16, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_SBGGR16, PixelFormat::BayerBg16, CV_16UC1, asItIs},
    {V4L2_PIX_FMT_BGR24, PixelFormat::Bgr8, CV_8UC3, asItIs},
    {V4L2_PIX_FMT_RGB24, PixelFormat::Bgr8, CV_8UC3, cv::COLOR_RGB2BGR},
    {V4L2_PIX_FMT_BGR32, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_BGRA2BGR},
    {V4L2_PIX_FMT_XBGR32, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_BGRA2BGR},
    {V4L2_PIX_FMT_ABGR32, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_BGRA2BGR},
    {V4L2_PIX_FMT_RGBX32, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_RGBA2BGR},
    {V4L2_PIX_FMT_RGBA32, PixelFormat::Bgr8, CV_8UC4, cv::COLOR_RGBA2BGR},
    {V4L2_PIX_FMT_RGB565, PixelFormat::Bgr8, CV_8UC2, cv::COLOR_BGR5652BGR},
    {V4L2_PIX_FMT_MJPEG, PixelFormat::Mjpeg, 0, asItIs},
    {V4L2_PIX_FMT_JPEG, PixelFormat::Mjpeg, 0, asItIs},
};

const Layout *layoutOf(std::uint32_t fourcc)
{
    const auto *const found =
        std::find_if(std::begin(layouts), std::end(layouts),
                     [fourcc](const Layout &layout) { return layout.fourcc == fourcc; });
    return found != std::end(layouts) ? found : nullptr;
}

// Whether OpenCV can be given such a picture: half of the colours need whole pairs, and planes of their
// own lie one after the other.
bool canBeTaken(const Layout &layout, int width, int height, std::size_t bytesPerLine)
{
    const bool isPaired = layout.planes == Planes::One || (width % 2 == 0 && height % 2 == 0);
    const bool isTight =
        layout.planes != Planes::Three || bytesPerLine == static_cast<std::size_t>(width);
    return isPaired && isTight;
}

} // namespace

bool fromFourcc(std::uint32_t fourcc, PixelFormat &pixels)
{
    const Layout *const layout = layoutOf(fourcc);
    if (!layout)
        return false;
    pixels = layout->pixels;
    return true;
}

std::size_t rowBytes(std::uint32_t fourcc, int width)
{
    const Layout *const layout = layoutOf(fourcc);
    if (!layout || layout->pixels == PixelFormat::Mjpeg)
        return 0;
    return static_cast<std::size_t>(width) * CV_ELEM_SIZE(layout->matType);
}

cv::Mat copyV4l2Pixels(std::span<const std::uint8_t> bytes, int width, int height,
                       std::size_t bytesPerLine, std::uint32_t fourcc)
{
    const Layout *const layout = layoutOf(fourcc);
    if (!layout || layout->pixels == PixelFormat::Mjpeg ||
        !canBeTaken(*layout, width, height, bytesPerLine))
        return {};
    const int rows = layout->planes == Planes::One ? height : height / 2 * 3;
    return copyPicture(bytes, {width, rows}, layout->matType, bytesPerLine, layout->conversion);
}

} // namespace model
