// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/pixelvalue.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace widgets {

namespace {

template<typename Sample>
QList<double> channels(const cv::Mat &pixels, const QPoint &position)
{
    const Sample *sample = pixels.ptr<Sample>(position.y()) + position.x() * pixels.channels();
    QList<double> values;
    for (int channel = 0; channel < pixels.channels(); ++channel)
        values.append(static_cast<double>(sample[channel]));
    return values;
}

struct PixelTexts
{
    Q_DECLARE_TR_FUNCTIONS(widgets::PixelTexts)
};

} // namespace

QList<double> pixelValues(const cv::Mat &pixels, const QPoint &position)
{
    const bool inside = position.x() >= 0 && position.y() >= 0 && position.x() < pixels.cols &&
                        position.y() < pixels.rows;
    if (pixels.dims != 2 || !inside)
        return {};
    switch (pixels.depth()) {
    case CV_16F:
        return channels<cv::float16_t>(pixels, position);
    case CV_8U:
        return channels<uchar>(pixels, position);
    case CV_8S:
        return channels<schar>(pixels, position);
    case CV_16U:
        return channels<ushort>(pixels, position);
    case CV_16S:
        return channels<short>(pixels, position);
    case CV_32S:
        return channels<int>(pixels, position);
    case CV_32F:
        return channels<float>(pixels, position);
    case CV_64F:
        return channels<double>(pixels, position);
    }
    return {};
}

QString pixelText(double value)
{
    constexpr double mostWhole = 1e15; // above that nobody reads the digits
    const QLocale locale;
    if (std::trunc(value) == value && std::abs(value) < mostWhole)
        return locale.toString(value, 'f', 0);
    const bool isFloat = static_cast<double>(static_cast<float>(value)) == value;
    return locale.toString(value, 'g', isFloat ? 9 : 17);
}

QString limitedText(const QString &text, const std::optional<double> &most)
{
    //: Value of a pixel, and the largest that it can have
    return most ? PixelTexts::tr("%1 of %2").arg(text, pixelText(*most)) : text;
}

} // namespace widgets
