// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/picturecut.h"

#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <exception>
#include <string>

namespace store {

namespace {

constexpr int maxCutSide = 1 << 15;
constexpr std::int64_t maxCutPixels = 1 << 30;

std::string sizeText(const cv::Size &size)
{
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

// Without a sum that could overflow.
bool isWithin(const cv::Rect &part, const cv::Size &whole)
{
    return part.x >= 0 && part.y >= 0 && part.width > 0 && part.height > 0 &&
           part.width <= whole.width && part.height <= whole.height &&
           part.x <= whole.width - part.width && part.y <= whole.height - part.height;
}

bool isSensible(const cv::Size &size)
{
    return size.width > 0 && size.height > 0 && size.width <= maxCutSide &&
           size.height <= maxCutSide && std::int64_t(size.width) * size.height <= maxCutPixels;
}

Error noCutMemory()
{
    return {Error::Code::TooLarge, {}, "no memory for a picture of that size"};
}

} // namespace

Result<cv::Mat> cutPicture(const cv::Mat &picture, const PictureCut &cut)
try {
    if (cut.crop && !isWithin(*cut.crop, picture.size()))
        return Error{Error::Code::InvalidArgument,
                     {},
                     "the part " + sizeText(cut.crop->size()) + "+" + std::to_string(cut.crop->x) +
                         "+" + std::to_string(cut.crop->y) + " does not lie in a picture of " +
                         sizeText(picture.size())};
    const cv::Mat part = cut.crop ? picture(*cut.crop) : picture;
    if (!cut.scale || *cut.scale == part.size())
        return part;
    if (!isSensible(*cut.scale))
        return Error{Error::Code::InvalidArgument,
                     {},
                     "a picture of " + sizeText(*cut.scale) + " cannot be made"};
    const bool isSmaller = cut.scale->width <= part.cols && cut.scale->height <= part.rows;
    cv::Mat scaled;
    cv::resize(part, scaled, *cut.scale, 0, 0, isSmaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    return scaled;
} catch (const cv::Exception &exception) {
    if (exception.code == cv::Error::StsNoMem)
        return noCutMemory();
    return Error{Error::Code::Unsupported, {}, "pictures of this depth cannot be scaled"};
} catch (const std::exception &) {
    return noCutMemory();
}

} // namespace store
