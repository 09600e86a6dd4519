// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/pictureletters.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr int lettersFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double capitalHeight = 22.0; // of that font at scale 1, pixels
constexpr double leastLetters = 9.0; // high, pixels: smaller ones cannot be read
constexpr double darkness = 0.3; // of what the text lies on

// What units are written with.
QString spelled(QString text)
{
    text.replace(QChar(0x00b0), QLatin1String("deg "));
    text.replace(QLatin1String("deg C"), QLatin1String("degC"));
    text.replace(QLatin1String("deg F"), QLatin1String("degF"));
    text.replace(QChar(0x00b5), u'u'); // micro
    text.replace(QChar(0x03bc), u'u'); // mu
    text.replace(QChar(0x2126), QLatin1String("Ohm"));
    text.replace(QChar(0x03a9), QLatin1String("Ohm"));
    return text;
}

} // namespace

PictureLetters::PictureLetters(cv::Size picture)
    : m_letters(std::max(leastLetters, std::min(picture.height, picture.width) / 36.0))
    , m_scale(m_letters / capitalHeight)
    , m_thickness(std::max(1, static_cast<int>(std::lround(m_scale * 1.6))))
{}

void PictureLetters::fit(int pixels, const std::string &text)
{
    const double width = std::max(widthOf(text), 1);
    const double least = leastLetters / capitalHeight;
    m_scale = std::max(std::min(m_scale, least), m_scale * std::min(1.0, pixels / width));
}

std::string PictureLetters::drawable(const QString &text)
{
    std::string ascii;
    for (const QChar letter : spelled(text).normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        const bool isPlain = letter.unicode() >= 0x20 && letter.unicode() < 0x7f;
        ascii += isPlain ? letter.toLatin1() : '?';
    }
    return ascii;
}

int PictureLetters::height() const
{
    return static_cast<int>(std::lround(m_scale * capitalHeight));
}

int PictureLetters::lineStep() const
{
    return static_cast<int>(std::lround(m_scale * capitalHeight * 1.8));
}

int PictureLetters::padding() const
{
    return std::max(2, static_cast<int>(std::lround(m_letters * 0.6)));
}

int PictureLetters::widthOf(const std::string &text) const
{
    int baseline = 0;
    return cv::getTextSize(text, lettersFont, m_scale, m_thickness, &baseline).width;
}

void PictureLetters::write(cv::Mat &picture, const std::string &text, cv::Point foot,
                           const cv::Scalar &colour) const
{
    cv::putText(picture, text, foot, lettersFont, m_scale, colour, m_thickness, cv::LINE_AA);
}

void PictureLetters::darken(cv::Mat &ground)
{
    ground.convertTo(ground, -1, darkness);
}

} // namespace model
