// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/framepixels.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <new>

namespace model {

namespace {

store::Error damaged(const char *detail)
{
    return {store::Error::Code::Corrupt, {}, detail};
}

store::Error noMemory()
{
    return {store::Error::Code::TooLarge, {}, "no memory for the camera's frame"};
}

cv::Mat reduced(const cv::Mat &picture, const QSize &limit)
{
    const double scale = std::min({1.0, static_cast<double>(limit.width()) / picture.cols,
                                   static_cast<double>(limit.height()) / picture.rows});
    if (scale >= 1.0)
        return picture;
    cv::Mat result;
    cv::resize(picture, result, {}, scale, scale, cv::INTER_AREA);
    return result;
}

cv::Mat eightBit(const cv::Mat &picture)
{
    if (picture.depth() != CV_16U)
        return picture;
    cv::Mat result;
    picture.convertTo(result, CV_8U, 1.0 / 256);
    return result;
}

// REQUIRES: `picture` is 8 bit, grey or BGR.
QImage toImage(const cv::Mat &picture)
{
    QImage image(picture.cols, picture.rows, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    cv::Mat target(picture.rows, picture.cols, CV_8UC4, image.bits(),
                   static_cast<std::size_t>(image.bytesPerLine()));
    cv::cvtColor(picture, target,
                 picture.channels() == 1 ? cv::COLOR_GRAY2BGRA : cv::COLOR_BGR2BGRA);
    return image;
}

} // namespace

store::Result<cv::Mat> framePixels(const CameraFrame &frame)
{
    try {
        if (!frame.jpeg.empty()) {
            cv::Mat decoded = cv::imdecode(frame.jpeg, cv::IMREAD_COLOR);
            if (decoded.empty())
                return damaged("the camera's JPEG cannot be decoded");
            return decoded;
        }
        if (frame.pixels.empty())
            return damaged("the camera's frame is empty");
        if (frame.pixels.type() != CV_8UC2)
            return frame.pixels;
        cv::Mat converted;
        cv::cvtColor(frame.pixels, converted, cv::COLOR_YUV2BGR_YUY2);
        return converted;
    } catch (const cv::Exception &exception) {
        return exception.code == cv::Error::StsNoMem ? noMemory() : damaged(exception.what());
    } catch (const std::bad_alloc &) {
        return noMemory();
    }
}

QImage framePreview(const CameraFrame &frame, QSize limit)
{
    try {
        const auto pixels = framePixels(frame);
        return pixels ? toImage(eightBit(reduced(*pixels, limit))) : QImage();
    } catch (const cv::Exception &) {
        return {};
    }
}

std::size_t frameBytes(const CameraFrame &frame)
{
    return frame.pixels.total() * frame.pixels.elemSize() + frame.jpeg.size();
}

std::vector<int> storeShape(const CameraFormat &format)
{
    switch (format.pixels) {
    case PixelFormat::Gray8:
    case PixelFormat::Gray16:
        return {format.height, format.width};
    case PixelFormat::Bgr8:
    case PixelFormat::Yuyv:
    case PixelFormat::Mjpeg:
        break;
    }
    return {format.height, format.width, 3};
}

std::string storeDtype(const CameraFormat &format)
{
    return format.pixels == PixelFormat::Gray16 ? "uint16" : "uint8";
}

} // namespace model
