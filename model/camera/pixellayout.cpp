// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pixellayout.h"

#include <opencv2/imgproc.hpp>

namespace model {

int matTypeOf(PixelFormat pixels)
{
    switch (pixels) {
    case PixelFormat::Gray10:
    case PixelFormat::Gray12:
    case PixelFormat::Gray16:
    case PixelFormat::BayerRg10:
    case PixelFormat::BayerGr10:
    case PixelFormat::BayerGb10:
    case PixelFormat::BayerBg10:
    case PixelFormat::BayerRg12:
    case PixelFormat::BayerGr12:
    case PixelFormat::BayerGb12:
    case PixelFormat::BayerBg12:
    case PixelFormat::BayerRg16:
    case PixelFormat::BayerGr16:
    case PixelFormat::BayerGb16:
    case PixelFormat::BayerBg16:
        return CV_16UC1;
    case PixelFormat::Yuyv:
        return CV_8UC2;
    case PixelFormat::Bgr8:
        return CV_8UC3;
    case PixelFormat::Gray8:
    case PixelFormat::BayerRg8:
    case PixelFormat::BayerGr8:
    case PixelFormat::BayerGb8:
    case PixelFormat::BayerBg8:
    case PixelFormat::Mjpeg:
        break;
    }
    return CV_8UC1;
}

cv::Mat copyPicture(std::span<const std::uint8_t> bytes, const cv::Size &size, int matType,
                    std::size_t step, int conversion)
{
    if (size.width <= 0 || size.height <= 0)
        return {};
    const std::size_t last = static_cast<std::size_t>(size.width) * CV_ELEM_SIZE(matType);
    if (bytes.size() < step * (static_cast<std::size_t>(size.height) - 1) + last)
        return {};
    // OpenCV has no Mat of constant data; this one is only read.
    const cv::Mat there(size, matType, const_cast<std::uint8_t *>(bytes.data()), step);
    if (conversion == asItIs)
        return there.clone();
    cv::Mat converted;
    cv::cvtColor(there, converted, conversion);
    return converted;
}

bool isJpeg(std::span<const std::uint8_t> bytes)
{
    return bytes.size() > 4 && bytes[0] == 0xff && bytes[1] == 0xd8;
}

int bitDepth(PixelFormat pixels)
{
    switch (pixels) {
    case PixelFormat::Gray10:
    case PixelFormat::BayerRg10:
    case PixelFormat::BayerGr10:
    case PixelFormat::BayerGb10:
    case PixelFormat::BayerBg10:
        return 10;
    case PixelFormat::Gray12:
    case PixelFormat::BayerRg12:
    case PixelFormat::BayerGr12:
    case PixelFormat::BayerGb12:
    case PixelFormat::BayerBg12:
        return 12;
    default:
        return CV_MAT_DEPTH(matTypeOf(pixels)) == CV_16U ? 16 : 8;
    }
}

std::string mosaicEncoding(PixelFormat pixels)
{
    switch (pixels) {
    case PixelFormat::BayerRg8:
    case PixelFormat::BayerRg10:
    case PixelFormat::BayerRg12:
    case PixelFormat::BayerRg16:
        return "cv_bayerbg";
    case PixelFormat::BayerGr8:
    case PixelFormat::BayerGr10:
    case PixelFormat::BayerGr12:
    case PixelFormat::BayerGr16:
        return "cv_bayergb";
    case PixelFormat::BayerGb8:
    case PixelFormat::BayerGb10:
    case PixelFormat::BayerGb12:
    case PixelFormat::BayerGb16:
        return "cv_bayergr";
    case PixelFormat::BayerBg8:
    case PixelFormat::BayerBg10:
    case PixelFormat::BayerBg12:
    case PixelFormat::BayerBg16:
        return "cv_bayerrg";
    default:
        return {};
    }
}

} // namespace model
