// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace widgets {

// Lets a widget that has the keyboard keep the keys of its own actions where an action of the window
// has the same one: else Qt would take neither.
class LocalKeys : public QObject
{
    Q_OBJECT

public:
    // The widget owns it; the actions outlive it.
    LocalKeys(QWidget *widget, const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QAction *> m_actions;
};

} // namespace widgets
