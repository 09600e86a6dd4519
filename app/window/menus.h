// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMenu>
#include <QObject>

class QMainWindow;
class QToolBar;

namespace app {

struct Actions;
class RecentRecordings;

// The menu bar and the tool bar of a window. They list actions and do nothing themselves, but for
// the recent recordings, which have no action of their own.
class Menus : public QObject
{
    Q_OBJECT

public:
    // All outlive *this; the window is also the parent.
    Menus(QMainWindow *window, Actions &actions, RecentRecordings &recent);

    void retranslate();
    void addToView(QAction *action); // for instance to show and hide a panel

    QList<QAction *> menus() const; // of the menu bar, for the list of keys
    QToolBar *toolBar() const { return m_toolBar; }

signals:
    void openRequested(const QString &path);

private:
    void fillMenus(Actions &actions);
    void fillToolBar(Actions &actions);
    void fillRecent();

    QMainWindow *m_window;
    RecentRecordings &m_recentRecordings;
    QMenu *m_file, *m_recent, *m_edit, *m_view, *m_picture, *m_playback, *m_go, *m_marks, *m_help;
    QToolBar *m_toolBar;
};

} // namespace app
