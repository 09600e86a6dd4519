// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/scalebar.h"

#include "model/export/pictureletters.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr double mostOfWidth = 0.25;
constexpr double leastBar = 4; // pixels

} // namespace

std::optional<ScaleBar> scaleBarFor(int width, double pixelLength, const QString &unit)
{
    const double most = width * mostOfWidth * pixelLength;
    if (!(most > 0.0) || !std::isfinite(most))
        return std::nullopt;
    const double ten = std::pow(10.0, std::floor(std::log10(most)));
    double length = ten;
    for (const double times : {2.0, 5.0})
        if (times * ten <= most)
            length = times * ten;
    const double pixels = length / pixelLength;
    if (pixels < leastBar)
        return std::nullopt;
    return ScaleBar{static_cast<int>(std::lround(pixels)),
                    QString::number(length, 'g', 6) + u' ' + unit};
}

void paintScaleBar(cv::Mat &picture, const ScaleBar &bar, const cv::Rect &taken)
{
    const PictureLetters letters(picture.size());
    const std::string words = letters.drawable(bar.words);
    const int padding = letters.padding();
    const int thick = std::max(2, letters.height() / 4);
    const int wordWidth = letters.widthOf(words);
    const int width = std::max(bar.pixels, wordWidth) + 2 * padding;
    const int height = letters.height() + thick + 3 * padding;
    const bool isFree = taken.empty() || picture.cols - width >= taken.br().x;
    const int bottom = isFree ? picture.rows : taken.y;
    const cv::Rect box = cv::Rect(picture.cols - width, bottom - height, width, height) &
                         cv::Rect(0, 0, picture.cols, picture.rows);
    cv::Mat ground = picture(box);
    PictureLetters::darken(ground);
    const int right = picture.cols - padding;
    const int foot = bottom - padding;
    cv::rectangle(picture, cv::Rect(right - bar.pixels, foot - thick, bar.pixels, thick),
                  cv::Scalar::all(255), cv::FILLED);
    const int left = right - (bar.pixels + wordWidth) / 2;
    letters.write(picture, words, {std::min(left, right - wordWidth), foot - thick - padding},
                  cv::Scalar::all(255));
}

} // namespace model
