// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/keyguard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>

namespace app {

namespace {

bool movesAbout(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

bool confirms(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

// What lists do with the place where they are.
bool actsOnItem(int key)
{
    return confirms(key) || key == Qt::Key_Delete || key == Qt::Key_F2;
}

} // namespace

bool belongsToFocus(const QWidget &focus, const QKeyEvent &key)
{
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (qobject_cast<const QAbstractButton *>(&focus))
        return plain && key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractItemView *>(&focus))
        return key.matches(QKeySequence::Copy) ||
               (plain && (movesAbout(key.key()) || actsOnItem(key.key())));
    if (qobject_cast<const QLineEdit *>(&focus))
        return plain && confirms(key.key()); // it keeps all others itself
    if (qobject_cast<const QAbstractSpinBox *>(&focus) ||
        qobject_cast<const QAbstractSlider *>(&focus))
        return plain && (movesAbout(key.key()) || confirms(key.key()));
    if (qobject_cast<const QComboBox *>(&focus) || qobject_cast<const QTabBar *>(&focus))
        return plain && (movesAbout(key.key()) || key.key() == Qt::Key_Space);
    return false;
}

} // namespace app
