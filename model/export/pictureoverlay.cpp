// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/pictureoverlay.h"

#include "model/axis/zonetime.h"
#include "model/export/pictureletters.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace model {

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

cv::Rect paintOverlay(cv::Mat &picture, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    PictureLetters letters(picture.size());
    std::vector<std::string> texts;
    for (const QString &line : lines)
        texts.push_back(PictureLetters::drawable(line));
    const std::string widest =
        *std::max_element(texts.begin(), texts.end(), [&letters](const auto &a, const auto &b) {
            return letters.widthOf(a) < letters.widthOf(b);
        });
    const int padding = letters.padding();
    letters.fit(std::max(1, picture.cols - 2 * padding), widest);
    const int step = letters.lineStep();
    const int height = step * static_cast<int>(texts.size()) + padding;
    const int boxWidth = letters.widthOf(widest) + 2 * padding;
    const cv::Rect box = cv::Rect(0, picture.rows - height, boxWidth, height) &
                         cv::Rect(0, 0, picture.cols, picture.rows);
    cv::Mat ground = picture(box);
    PictureLetters::darken(ground);
    int y =
        picture.rows - height + padding / 2 + static_cast<int>(std::lround(letters.height() * 1.3));
    for (const std::string &text : texts) {
        letters.write(picture, text, {padding, y}, cv::Scalar::all(255));
        y += step;
    }
    return box;
}

} // namespace model
