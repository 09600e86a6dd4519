// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/orientation.h"

namespace model {

QPoint Orientation::fromSeen(const QPoint &seen, const QSize &size) const
{
    const int right = size.width() - 1;
    const int bottom = size.height() - 1;
    QPoint pixel = seen;
    if (turns == 1)
        pixel = {seen.y(), bottom - seen.x()};
    else if (turns == 2)
        pixel = {right - seen.x(), bottom - seen.y()};
    else if (turns == 3)
        pixel = {right - seen.y(), seen.x()};
    return mirrored ? QPoint(right - pixel.x(), pixel.y()) : pixel;
}

QPoint Orientation::toSeen(const QPoint &pixel, const QSize &size) const
{
    const int right = size.width() - 1;
    const int bottom = size.height() - 1;
    const QPoint from = mirrored ? QPoint(right - pixel.x(), pixel.y()) : pixel;
    if (turns == 1)
        return {bottom - from.y(), from.x()};
    if (turns == 2)
        return {right - from.x(), bottom - from.y()};
    if (turns == 3)
        return {from.y(), right - from.x()};
    return from;
}

} // namespace model
