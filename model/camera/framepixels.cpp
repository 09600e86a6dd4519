// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/framepixels.h"

#include "model/camera/pixellayout.h"
#include "store/chunk/encoding.h"

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

// REQUIRES: `picture` is of 8 bits or of 16, of which `depth` are in use.
cv::Mat eightBit(const cv::Mat &picture, int depth)
{
    if (picture.depth() != CV_16U)
        return picture;
    cv::Mat result;
    picture.convertTo(result, CV_8U, 1.0 / (1 << (depth - 8)));
    return result;
}

// A mosaic in colour; every other picture as it is.
store::Result<cv::Mat> withoutMosaic(const cv::Mat &picture, PixelFormat format)
{
    const std::string encoding = mosaicEncoding(format);
    const bool isMosaic = !encoding.empty() && picture.channels() == 1;
    return isMosaic ? store::decodeEncoding(picture, encoding, {}) : picture;
}

int depthOf(const CameraFrame &frame)
{
    const int depth = bitDepth(frame.format);
    return depth > 8 ? depth : 16;
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
        if (!pixels)
            return {};
        const auto picture = withoutMosaic(*pixels, frame.format);
        return picture ? toImage(eightBit(reduced(*picture, limit), depthOf(frame))) : QImage();
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
    const bool isColour =
        format.pixels == PixelFormat::Mjpeg || CV_MAT_CN(matTypeOf(format.pixels)) > 1;
    if (isColour)
        return {format.height, format.width, 3};
    return {format.height, format.width};
}

std::string storeDtype(const CameraFormat &format)
{
    return bitDepth(format.pixels) > 8 ? "uint16" : "uint8";
}

} // namespace model
