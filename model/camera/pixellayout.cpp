// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pixellayout.h"

#include <opencv2/core/mat.hpp>

namespace model {

int matTypeOf(PixelFormat pixels)
{
    switch (pixels) {
    case PixelFormat::Gray10:
    case PixelFormat::Gray12:
    case PixelFormat::Gray16:
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

std::size_t bytesPerPixel(PixelFormat pixels)
{
    return pixels == PixelFormat::Mjpeg ? 0 : CV_ELEM_SIZE(matTypeOf(pixels));
}

int bitDepth(PixelFormat pixels)
{
    if (pixels == PixelFormat::Gray10)
        return 10;
    if (pixels == PixelFormat::Gray12)
        return 12;
    return CV_MAT_DEPTH(matTypeOf(pixels)) == CV_16U ? 16 : 8;
}

std::string mosaicEncoding(PixelFormat pixels)
{
    switch (pixels) {
    case PixelFormat::BayerRg8:
    case PixelFormat::BayerRg16:
        return "cv_bayerbg";
    case PixelFormat::BayerGr8:
    case PixelFormat::BayerGr16:
        return "cv_bayergb";
    case PixelFormat::BayerGb8:
    case PixelFormat::BayerGb16:
        return "cv_bayergr";
    case PixelFormat::BayerBg8:
    case PixelFormat::BayerBg16:
        return "cv_bayerrg";
    default:
        return {};
    }
}

} // namespace model
