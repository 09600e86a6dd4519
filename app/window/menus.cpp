// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/menus.h"

#include "app/actions/actions.h"
#include "app/window/recentrecordings.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>

namespace app {

namespace {

// A null pointer makes a separator.
void fill(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

} // namespace

Menus::Menus(QMainWindow *window, Actions &actions, RecentRecordings &recent)
    : QObject(window)
    , m_window(window)
    , m_recentRecordings(recent)
{
    fillMenus(actions);
    fillToolBar(actions);
    retranslate();
    connect(m_recent, &QMenu::aboutToShow, this, &Menus::fillRecent);
    connect(&recent, &RecentRecordings::changed, this, &Menus::fillRecent);
    fillRecent();
}

void Menus::fillMenus(Actions &a)
{
    QMenuBar *bar = m_window->menuBar();
    m_file = bar->addMenu(QString());
    m_recent = new QMenu(m_window);
    m_recent->setToolTipsVisible(true);
    fill(m_file, {a.open, a.openFile, a.openBeside, a.openFileBeside, a.openBesideAgain});
    m_file->addMenu(m_recent);
    fill(m_file, {a.sample, a.importRecording, nullptr, a.record, nullptr, a.saveFrame,
                  a.exportFrames, nullptr, a.closeView, a.close, a.quit});
    m_edit = bar->addMenu(QString());
    fill(m_edit, {a.undo, a.redo, nullptr, a.copyFrame, nullptr, a.settings});
    m_view = bar->addMenu(QString());
    fill(m_view, {a.zoomIn,     a.zoomOut,     a.zoomFit,       a.zoomActual,  nullptr,
                  a.timeZoomIn, a.timeZoomOut, a.timeZoomRange, a.timeZoomAll, nullptr,
                  a.byTime,     a.byRecorded,  a.byIndex,       a.byNumber,    a.shadeNights,
                  a.filmStrip,  nullptr,       a.timingReport,  a.extraTable,  a.seriesStatistics,
                  a.exports,    nullptr,       a.makeMaster,    a.nextView,    a.linkViews,
                  nullptr,      a.fullScreen});
    m_picture = bar->addMenu(QString());
    fill(m_picture,
         {a.rotateRight, a.rotateLeft, a.flipHorizontally, a.flipVertically, nullptr, a.autoLevels,
          a.invert, a.markSaturated, a.rawMosaic, nullptr, a.overlay, nullptr, a.resetLook});
    m_playback = bar->addMenu(QString());
    fill(m_playback, {a.playPause, a.shuttleBackward, a.shuttleForward, nullptr, a.slower, a.faster,
                      a.normalSpeed, nullptr, a.everyFrame, a.skipPauses, a.mute, nullptr, a.markIn,
                      a.markOut, a.clearMarks, a.loop});
    m_go = bar->addMenu(QString());
    fill(m_go,
         {a.goTo,        nullptr,          a.nextFrame,      a.previousFrame, a.tenForward,
          a.tenBackward, a.secondForward,  a.secondBackward, a.minuteForward, a.minuteBackward,
          nullptr,       a.toStart,        a.toEnd,          a.nextGap,       a.previousGap,
          nullptr,       a.back,           a.forth,          nullptr,         a.findInSeries,
          a.nextFinding, a.previousFinding});
    m_marks = bar->addMenu(QString());
    fill(m_marks, {a.addMark, a.addRangeMark, nullptr, a.nextMark, a.previousMark, nullptr,
                   a.importMarks, a.exportMarks, a.marksInRecording, nullptr, a.writeNote,
                   a.markEvent1, a.markEvent2, a.markEvent3, a.markEvent4});
    m_help = bar->addMenu(QString());
    fill(m_help, {a.manual, a.shortcuts, nullptr, a.about, a.aboutQt});
}

void Menus::fillToolBar(Actions &a)
{
    m_toolBar = m_window->addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const QList<QAction *> withText{a.open, a.record, a.exportFrames};
    for (QAction *action :
         {a.open, a.record, a.exportFrames, static_cast<QAction *>(nullptr), a.saveFrame,
          a.copyFrame, static_cast<QAction *>(nullptr), a.back, a.forth, a.goTo,
          static_cast<QAction *>(nullptr), a.markIn, a.markOut, static_cast<QAction *>(nullptr),
          a.zoomFit, a.zoomActual, a.zoomOut, a.zoomIn, a.fullScreen}) {
        if (!action) {
            m_toolBar->addSeparator();
            continue;
        }
        // Buttons with low priority show no text beside their icon.
        if (!withText.contains(action))
            action->setPriority(QAction::LowPriority);
        m_toolBar->addAction(action);
    }
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_recent->setTitle(tr("Open Re&cent"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_picture->setTitle(tr("P&icture"));
    m_playback->setTitle(tr("&Playback"));
    m_go->setTitle(tr("&Go"));
    m_marks->setTitle(tr("&Marks"));
    m_help->setTitle(tr("&Help"));
    m_toolBar->setWindowTitle(tr("Tool Bar"));
    fillRecent();
}

void Menus::addToView(QAction *action)
{
    m_view->addAction(action);
}

QList<QAction *> Menus::menus() const
{
    return m_window->menuBar()->actions();
}

void Menus::fillRecent()
{
    m_recent->clear();
    const auto &cards = m_recentRecordings.cards();
    for (const widgets::RecentCard &card : cards) {
        QString name = card.name;
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_recent->addAction(card.missing ? tr("%1 (not found)").arg(name) : name);
        action->setToolTip(card.path);
        action->setStatusTip(card.path);
        action->setEnabled(!card.missing);
        connect(action, &QAction::triggered, this,
                [this, path = card.path] { emit openRequested(path); });
    }
    m_recent->addSeparator();
    QStringList missing;
    for (const widgets::RecentCard &card : cards) {
        if (card.missing)
            missing.append(card.path);
    }
    if (!missing.isEmpty()) {
        QAction *remove = m_recent->addAction(tr("&Remove Those Not Found"));
        connect(remove, &QAction::triggered, this, [this, missing] {
            for (const QString &path : missing)
                m_recentRecordings.remove(path);
        });
    }
    QAction *clear = m_recent->addAction(tr("&Clear List"));
    connect(clear, &QAction::triggered, &m_recentRecordings, &RecentRecordings::clear);
    m_recent->setEnabled(!cards.isEmpty());
}

} // namespace app
