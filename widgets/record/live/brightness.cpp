// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/live/brightness.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double mostPixels = 100000; // more would tell nothing more
constexpr int brightest = Brightness::binCount - 1;

} // namespace

std::int32_t Brightness::highest() const
{
    std::int32_t highest = 0;
    for (const Bins &bins : channels)
        highest = std::max(highest, *std::max_element(bins.begin(), bins.end()));
    return highest;
}

Brightness measureBrightness(const QImage &picture)
{
    Brightness result;
    const double pixels = double(picture.width()) * picture.height();
    const int step = std::max(1, static_cast<int>(std::ceil(std::sqrt(pixels / mostPixels))));
    const QImage image = picture.format() == QImage::Format_RGB32
                             ? picture
                             : picture.convertToFormat(QImage::Format_RGB32);
    std::int64_t seen = 0;
    std::int64_t atEnd = 0;
    for (int y = 0; y < image.height(); y += step) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); x += step, ++seen) {
            const int red = qRed(line[x]);
            const int green = qGreen(line[x]);
            const int blue = qBlue(line[x]);
            ++result.channels[0][static_cast<std::size_t>(red)];
            ++result.channels[1][static_cast<std::size_t>(green)];
            ++result.channels[2][static_cast<std::size_t>(blue)];
            if (std::max({red, green, blue}) == brightest)
                ++atEnd;
        }
    }
    if (seen > 0)
        result.saturated = static_cast<double>(atEnd) / static_cast<double>(seen);
    return result;
}

} // namespace widgets
