// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <QString>
#include <QStringList>

#include <opencv2/core/mat.hpp>

#include <vector>

namespace model {

class ZoneTime;

// What is written into exported pictures.
struct PictureOverlay
{
    bool number = false;
    bool index = false;
    bool time = false;
    bool marks = false; // the words of the marks that the frame has
    bool scaleBar = false; // where the length of a pixel is known
    double pixelLength = 0.0; // of a pixel as it was recorded, in this unit; 0: not known
    QString lengthUnit = QStringLiteral("mm");
    bool operator==(const PictureOverlay &) const = default;
};

// The words of a mark, and the frames that it is about.
struct MarkWords
{
    store::FrameIndex first;
    store::FrameIndex last; // the same of a point
    QString words;
};

// The lines of the text, from the top.
QStringList overlayLines(const PictureOverlay &overlay, const store::FrameId &frame,
                         const ZoneTime &zone, const std::vector<MarkWords> &marks);

// Writes the lines, bright on dark, into the lower left corner, as large as can be read and fits, with
// PictureLetters.
// Returns the part they take; empty without lines.
// REQUIRES: samples of 8 bit, of one channel or three; nobody else uses them.
cv::Rect paintOverlay(cv::Mat &picture, const QStringList &lines);

} // namespace model
