// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

// Moves the mouse over a widget by an event, not by the cursor: to move that to where it is already is no
// event, and where a widget is on the screen may change meanwhile.
inline void hover(QWidget *widget, const QPointF &at)
{
    QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
}
