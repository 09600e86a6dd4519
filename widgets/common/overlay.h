// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

class QPainter;
class QWidget;

namespace widgets {

// A short text on a rounded, nearly opaque ground in a corner of `widget`; readable on any picture.
void paintChip(QPainter &painter, const QWidget &widget, const QString &text, Qt::Alignment corner);

// A headline and a sentence, centred in `area`, in the widget's palette and font.
void paintMessage(QPainter &painter, const QWidget &widget, const QRect &area, const QString &title,
                  const QString &text);

// A ring inside `area` that says where the keyboard is.
void paintFocusRing(QPainter &painter, const QWidget &widget, const QRectF &area);

} // namespace widgets
