// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

namespace widgets {

// The few colours that a palette does not have. Each stands out from the palette's Base and Window
// by at least 3:1, in light and in dark; none is the only sign of what it means.
enum class Tint { Error, Warning, Information };

QColor tint(Tint tint, const QPalette &palette);

// Colours of curves: model::seriesColours.
constexpr int seriesColourCount = 7;
QColor seriesColour(int series, const QPalette &palette); // repeats after the last

bool isDark(const QPalette &palette);

// Around pictures. Grey or darker in every theme: a bright surround changes how a picture's greys are
// seen. Not black: where a picture ends is to be seen.
QColor surround(const QPalette &palette);

// The WCAG contrast of two opaque colours, 1 .. 21.
double contrast(const QColor &one, const QColor &other);

// `amount` of `top` over `ground`; 0 is `ground`, 1 is `top`.
QColor blended(const QColor &ground, const QColor &top, double amount);

} // namespace widgets
