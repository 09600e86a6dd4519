// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/pictureoverlay.h"

#include "model/axis/zonetime.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace model {

namespace {

constexpr int overlayFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double capitalHeight = 22.0; // of that font at scale 1, pixels
constexpr double leastLetters = 9.0; // high, pixels: smaller ones cannot be read
constexpr double darkness = 0.3; // of what the text lies on

std::string asciiText(const QString &text)
{
    std::string ascii;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        const bool isPlain = letter.unicode() >= 0x20 && letter.unicode() < 0x7f;
        ascii += isPlain ? letter.toLatin1() : '?';
    }
    return ascii;
}

int lineWidth(const std::string &line, double scale, int thickness)
{
    int baseline = 0;
    return cv::getTextSize(line, overlayFont, scale, thickness, &baseline).width;
}

int widestLine(const std::vector<std::string> &lines, double scale, int thickness)
{
    int widest = 0;
    for (const std::string &line : lines)
        widest = std::max(widest, lineWidth(line, scale, thickness));
    return widest;
}

} // namespace

QStringList overlayLines(const PictureOverlay &overlay, const store::FrameId &frame,
                         const ZoneTime &zone, const std::vector<MarkWords> &marks)
{
    QStringList lines;
    for (const MarkWords &mark : marks) {
        if (overlay.marks && !mark.words.isEmpty() && mark.first.value <= frame.index.value &&
            frame.index.value <= mark.last.value)
            lines << mark.words;
    }
    QStringList counts;
    if (overlay.number)
        counts << QStringLiteral("#%1").arg(frame.number.value);
    if (overlay.index)
        counts << QStringLiteral("i %1").arg(frame.index.value);
    if (!counts.isEmpty())
        lines << counts.join(QStringLiteral("   "));
    if (overlay.time) {
        const QString time = zone.dateTimeText(frame.time);
        lines << (time.isEmpty() ? QStringLiteral("-") : time + u' ' + zone.zoneText(frame.time));
    }
    return lines;
}

void paintOverlay(cv::Mat &picture, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    std::vector<std::string> texts;
    for (const QString &line : lines)
        texts.push_back(asciiText(line));
    const double wanted = std::max(leastLetters, std::min(picture.rows, picture.cols) / 36.0);
    double scale = wanted / capitalHeight;
    const int thickness = std::max(1, static_cast<int>(std::lround(scale * 1.6)));
    const int padding = std::max(2, static_cast<int>(std::lround(wanted * 0.6)));
    const double room = std::max(1, picture.cols - 2 * padding);
    const double width = widestLine(texts, scale, thickness);
    const double least = leastLetters / capitalHeight;
    scale = std::max(std::min(scale, least), scale * std::min(1.0, room / width));
    const int step = static_cast<int>(std::lround(scale * capitalHeight * 1.8));
    const int height = step * static_cast<int>(texts.size()) + padding;
    const int boxWidth = widestLine(texts, scale, thickness) + 2 * padding;
    const cv::Rect box = cv::Rect(0, picture.rows - height, boxWidth, height) &
                         cv::Rect(0, 0, picture.cols, picture.rows);
    cv::Mat ground = picture(box);
    ground.convertTo(ground, -1, darkness);
    int y = picture.rows - height + padding / 2 +
            static_cast<int>(std::lround(scale * capitalHeight * 1.3));
    for (const std::string &text : texts) {
        cv::putText(picture, text, {padding, y}, overlayFont, scale, cv::Scalar::all(255),
                    thickness, cv::LINE_AA);
        y += step;
    }
}

} // namespace model
