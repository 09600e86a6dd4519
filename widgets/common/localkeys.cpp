// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/localkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

namespace widgets {

LocalKeys::LocalKeys(QWidget *widget, const QList<QAction *> &actions)
    : QObject(widget)
    , m_actions(actions)
{
    widget->installEventFilter(this);
}

bool LocalKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (!isPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QKeySequence pressed(
        QKeyCombination(key->modifiers() & ~Qt::KeypadModifier, Qt::Key(key->key())));
    for (QAction *action : m_actions) {
        if (!action->isEnabled() || !action->shortcuts().contains(pressed))
            continue;
        event->accept(); // no shortcut then: it comes as a press
        if (isPress)
            action->trigger();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace widgets
