// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clippicture.h"

#include "store/checksum.h"
#include "store/chunk/saveframe.h"
#include "store/write/pictureconverter.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <span>

namespace store {

namespace {

// Levels that the mean of a part may differ by after coding with loss; of noise, the worst, it were 3.
constexpr int mostMeanDifference = 10;
constexpr int usualMeanDifference = 3;

// The samples of a plane, where they are.
cv::Mat clipPlane(const AVFrame &frame, int plane, int type)
{
    return {frame.height, frame.width, type, frame.data[plane],
            static_cast<std::size_t>(frame.linesize[plane])};
}

// libav's planes are green, blue, red.
void splitPlanes(const cv::Mat &picture, const AVFrame &to)
{
    const int type = CV_MAKETYPE(picture.depth(), 1);
    std::array<cv::Mat, 3> channels{clipPlane(to, 1, type), clipPlane(to, 0, type),
                                    clipPlane(to, 2, type)};
    cv::split(picture, channels.data());
}

cv::Mat mergePlanes(const AVFrame &from, int type)
{
    const std::array<cv::Mat, 3> channels{clipPlane(from, 1, type), clipPlane(from, 0, type),
                                          clipPlane(from, 2, type)};
    cv::Mat picture;
    cv::merge(channels.data(), channels.size(), picture);
    return picture;
}

// Without the alpha, which is none.
cv::Mat withoutFourth(const AVFrame &from)
{
    cv::Mat picture;
    cv::cvtColor(clipPlane(from, 0, CV_8UC4), picture, cv::COLOR_BGRA2BGR);
    return picture;
}

// The samples that count: all of them, or of 4:2:0 the luma. Empty if the format is none of a clip's.
cv::Mat samplesOf(const AVFrame &frame)
{
    switch (frame.format) {
    case AV_PIX_FMT_YUV420P:
    case AV_PIX_FMT_YUVJ420P:
    case AV_PIX_FMT_GRAY8:
        return clipPlane(frame, 0, CV_8UC1);
    case AV_PIX_FMT_GRAY16LE:
        return clipPlane(frame, 0, CV_16UC1);
    case AV_PIX_FMT_BGR24:
        return clipPlane(frame, 0, CV_8UC3);
    case AV_PIX_FMT_BGR0:
        return withoutFourth(frame);
    case AV_PIX_FMT_GBRP:
        return mergePlanes(frame, CV_8UC1);
    case AV_PIX_FMT_GBRP16LE:
        return mergePlanes(frame, CV_16UC1);
    default:
        return {};
    }
}

std::uint32_t checksumOf(const cv::Mat &samples)
{
    const auto rowBytes = static_cast<std::size_t>(samples.cols) * samples.elemSize();
    std::uint32_t sum = 0;
    for (int row = 0; row < samples.rows; ++row)
        sum = crc32(std::as_bytes(std::span(samples.ptr(row), rowBytes)), sum);
    return sum;
}

void setMeans(const cv::Mat &samples, PictureMark &mark)
{
    constexpr int least = 8; // pixels along a part, so that the loss of its pixels evens out
    constexpr int most = 8; // parts
    const int columns = std::clamp(samples.cols / least, 1, most);
    const int rows = std::clamp(samples.rows / least, 1, most);
    cv::Mat means(rows, columns, CV_8UC1, mark.means.data());
    cv::resize(samples, means, means.size(), 0, 0, cv::INTER_AREA);
}

} // namespace

Result<void> fillClipPicture(const cv::Mat &picture, AVFrame &to)
try {
    const cv::Mat part = picture(cv::Rect(0, 0, to.width, to.height));
    const bool isDeep = to.format == AV_PIX_FMT_GRAY16LE || to.format == AV_PIX_FMT_GBRP16LE;
    const cv::Mat pixels = part.depth() == CV_16U && !isDeep ? upperEightBits(part) : part;
    if (to.format == AV_PIX_FMT_GRAY8 || to.format == AV_PIX_FMT_GRAY16LE) {
        cv::Mat plane = clipPlane(to, 0, isDeep ? CV_16UC1 : CV_8UC1);
        pixels.copyTo(plane);
    } else if (to.format == AV_PIX_FMT_GBRP16LE) {
        splitPlanes(pixels, to);
    } else if (to.format == AV_PIX_FMT_BGR0) {
        cv::Mat plane = clipPlane(to, 0, CV_8UC4);
        cv::cvtColor(pixels, plane, cv::COLOR_BGR2BGRA);
    } else {
        return convertPicture(pixels, to);
    }
    return {};
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

bool PictureMark::resembles(const PictureMark &other) const
{
    for (std::size_t i = 0; i < means.size(); ++i)
        if (std::abs(int(means[i]) - int(other.means[i])) > mostMeanDifference)
            return false;
    return true;
}

int PictureMark::distanceTo(const PictureMark &other) const
{
    int sum = 0;
    for (std::size_t i = 0; i < means.size(); ++i)
        sum += std::max(std::abs(int(means[i]) - int(other.means[i])) - usualMeanDifference, 0);
    return sum;
}

Result<PictureMark> markOf(const AVFrame &picture, bool isExact)
try {
    const cv::Mat samples = samplesOf(picture);
    if (samples.empty())
        return Error{Error::Code::Unsupported, {}, "pictures of an unknown form"};
    return markOf(samples, isExact);
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

Result<PictureMark> markOf(const cv::Mat &picture, bool isExact)
try {
    PictureMark mark;
    if (isExact) {
        mark.checksum = checksumOf(picture);
    } else if (picture.channels() == 1) {
        setMeans(picture, mark);
    } else {
        cv::Mat luma;
        cv::cvtColor(picture, luma, cv::COLOR_BGR2GRAY);
        setMeans(luma, mark);
    }
    return mark;
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

} // namespace store
