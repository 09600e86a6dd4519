// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QSize>

namespace model {

// How a picture is turned to be looked at: maybe mirrored left to right, then turned clockwise. These
// are all eight ways there are; the changes are of what is seen.
struct Orientation
{
    int turns = 0; // quarters of a turn, 0 .. 3
    bool mirrored = false;
    bool operator==(const Orientation &) const = default;

    Orientation turnedRight() const { return {(turns + 1) % 4, mirrored}; }
    Orientation turnedLeft() const { return {(turns + 3) % 4, mirrored}; }
    Orientation flippedHorizontally() const { return {(4 - turns) % 4, !mirrored}; }
    Orientation flippedVertically() const { return {(6 - turns) % 4, !mirrored}; }

    QSize seenSize(const QSize &size) const { return turns % 2 ? size.transposed() : size; }

    // Where the pixel `seen` at in the turned picture is in the picture itself, of size `size`.
    QPoint fromSeen(const QPoint &seen, const QSize &size) const;
    QPoint toSeen(const QPoint &pixel, const QSize &size) const;
};

} // namespace model
