// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/pattern.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cassert>

namespace store {

namespace {

constexpr int columns = 16;
constexpr int bands = 5;

// The low 16 bits of any number, negative ones too: as two's complement.
std::uint16_t lowBits(std::int64_t value)
{
    return static_cast<std::uint16_t>(static_cast<std::uint64_t>(value) & 0xffffU);
}

cv::Rect column(const cv::Size &size, int band, int number)
{
    const int width = size.width / columns;
    const int height = size.height / bands;
    return {number * width, band * height, width, height};
}

void paintBits(cv::Mat &picture, int band, std::uint16_t bits, const cv::Scalar &white)
{
    for (int i = 0; i < columns; ++i) {
        const bool set = ((bits >> (columns - 1 - i)) & 1U) != 0;
        picture(column(picture.size(), band, i)).setTo(set ? white : cv::Scalar::all(0));
        picture(column(picture.size(), band + 1, i)).setTo(set ? cv::Scalar::all(0) : white);
    }
}

// A white block that wanders to the right over a slow ramp: motion and detail for the encoder.
void paintMotion(cv::Mat &picture, std::int64_t index, const cv::Scalar &white)
{
    const int top = (bands - 1) * (picture.rows / bands);
    cv::Mat band = picture.rowRange(top, picture.rows);
    for (int i = 0; i < columns; ++i) {
        const int from = picture.cols * i / columns;
        const int to = picture.cols * (i + 1) / columns;
        const double level = (i + 1.0) / (2 * columns);
        cv::Scalar shade = white * level;
        if (picture.channels() == 3)
            shade[i % 3] = white[0] * (1 - level);
        band.colRange(from, to).setTo(shade);
    }
    const int blockWidth = std::max(1, picture.cols / columns);
    const int room = picture.cols - blockWidth + 1;
    const int left = static_cast<int>((static_cast<std::uint64_t>(index) * 2) % room);
    band.colRange(left, left + blockWidth).setTo(white);
}

double brightness(const cv::Mat &picture, const cv::Rect &area)
{
    const cv::Point middle(area.x + area.width / 2, area.y + area.height / 2);
    const cv::Scalar sums = cv::sum(picture(cv::Rect(middle, cv::Size(1, 1))));
    return sums[0] + sums[1] + sums[2];
}

std::optional<std::uint16_t> readBits(const cv::Mat &picture, int band)
{
    std::uint16_t bits = 0;
    for (int i = 0; i < columns; ++i) {
        const double plain = brightness(picture, column(picture.size(), band, i));
        const double complement = brightness(picture, column(picture.size(), band + 1, i));
        if (plain == complement)
            return std::nullopt;
        bits = static_cast<std::uint16_t>((bits << 1U) | (plain > complement ? 1U : 0U));
    }
    return bits;
}

} // namespace

PatternCode patternCode(FrameNumber number, FrameIndex index)
{
    return {lowBits(number.value), lowBits(index.value)};
}

cv::Mat paintPattern(int width, int height, PatternPixels pixels, FrameNumber number,
                     FrameIndex index)
{
    assert(width >= columns && height >= bands);
    const int type = pixels == PatternPixels::Gray16 ? CV_16UC1
                     : pixels == PatternPixels::Bgr8 ? CV_8UC3
                                                     : CV_8UC1;
    const cv::Scalar white = cv::Scalar::all(pixels == PatternPixels::Gray16 ? 65535 : 255);
    cv::Mat picture = cv::Mat::zeros(height, width, type);
    const PatternCode code = patternCode(number, index);
    paintBits(picture, 0, code.number, white);
    paintBits(picture, 2, code.index, white);
    paintMotion(picture, index.value, white);
    return picture;
}

std::optional<PatternCode> readPattern(const cv::Mat &picture)
{
    if (picture.dims != 2 || picture.cols < columns || picture.rows < bands)
        return std::nullopt;
    const auto number = readBits(picture, 0);
    const auto index = readBits(picture, 2);
    if (!number || !index)
        return std::nullopt;
    return PatternCode{*number, *index};
}

} // namespace store
