// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/axis/ticks.h"
#include "widgets/axis/timelinescale.h"

#include <QList>

class QPainter;
class QPalette;

namespace widgets {

// Draws the marks of a scale with their labels, from `top` down; nothing leaves `width`.
void paintTicks(QPainter &painter, const QPalette &palette, const TimelineScale &scale,
                const QList<Tick> &ticks, int top, int width);

} // namespace widgets
