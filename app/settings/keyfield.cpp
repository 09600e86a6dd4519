// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/keyfield.h"

#include <QKeyEvent>

namespace app {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_unknown || key == 0 ||
           (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr ||
           key == Qt::Key_Super_L || key == Qt::Key_Super_R;
}

// A sign that is typed with Shift is that sign: "?", not "Shift+?".
Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    const QString text = event.text();
    const bool isSign =
        !text.isEmpty() && text[0].isPrint() && !text[0].isLetterOrNumber() && !text[0].isSpace();
    const auto all = Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return event.modifiers() & (isSign ? all & ~Qt::ShiftModifier : all);
}

} // namespace

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

bool KeyField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (!isModifier(event->key()))
        emit keyPressed(QKeySequence(QKeyCombination(modifiersOf(*event), Qt::Key(event->key()))));
}

} // namespace app
