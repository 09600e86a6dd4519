// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/pictureconverter.h"

#include <opencv2/core.hpp>

#include <libyuv/convert.h>

#include <cstring>

namespace store {

namespace {

constexpr int noColour = 128;

// Black and white of the limited range are 16 and 235: ITU-R BT.601, 2.5.3.
constexpr double limitedScale = 219.0 / 255;
constexpr double limitedBlack = 16;

// A plane's samples, where they are.
cv::Mat planeOf(AVFrame &frame, int type)
{
    return {frame.height, frame.width, type, frame.data[0],
            static_cast<std::size_t>(frame.linesize[0])};
}

void convertGrey(const cv::Mat &picture, AVFrame &to)
{
    cv::Mat luma = planeOf(to, CV_8UC1);
    if (to.format == AV_PIX_FMT_YUVJ420P)
        picture.copyTo(luma);
    else
        picture.convertTo(luma, CV_8U, limitedScale, limitedBlack);
    for (int plane = 1; plane < 3; ++plane)
        std::memset(to.data[plane], noColour,
                    static_cast<std::size_t>(to.linesize[plane]) * ((to.height + 1) / 2));
}

// False if there is no memory.
bool convertColour(const cv::Mat &picture, AVFrame &to)
{
    // What libyuv calls RGB24 begins with blue.
    const auto convert =
        to.format == AV_PIX_FMT_YUVJ420P ? libyuv::RGB24ToJ420 : libyuv::RGB24ToI420;
    return convert(picture.data, static_cast<int>(picture.step), to.data[0], to.linesize[0],
                   to.data[1], to.linesize[1], to.data[2], to.linesize[2], to.width,
                   to.height) == 0;
}

} // namespace

Result<void> convertPicture(const cv::Mat &picture, AVFrame &to)
{
    const cv::Mat part = picture(cv::Rect(0, 0, to.width, to.height));
    const bool isColour = part.channels() == 3;
    if (to.format == AV_PIX_FMT_BGR24 && isColour) {
        cv::Mat same = planeOf(to, CV_8UC3);
        part.copyTo(same);
        return {};
    }
    if (to.format != AV_PIX_FMT_YUV420P && to.format != AV_PIX_FMT_YUVJ420P)
        return Error{Error::Code::InvalidArgument, {}, "a form that no picture is converted to"};
    if (!isColour) {
        convertGrey(part, to);
        return {};
    }
    return convertColour(part, to) ? Result<void>()
                                   : Error{Error::Code::TooLarge, {}, "no memory for a picture"};
}

} // namespace store
