// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window shows of its own state: enabled actions, texts, full screen, layout.

#include "app/actions/icons.h"
#include "app/actions/keymap.h"
#include "app/recording/recordingpage.h"
#include "app/settings/settings.h"
#include "app/viewer/inspector.h"
#include "app/viewer/marksdock.h"
#include "app/viewer/picturetools.h"
#include "app/viewer/tabledock.h"
#include "app/viewer/viewerpage.h"
#include "app/viewer/viewmemory.h"
#include "app/viewer/viewsdock.h"
#include "app/window/keyguard.h"
#include "app/window/mainwindow.h"
#include "app/window/menus.h"
#include "app/window/startpage.h"
#include "app/window/statusfields.h"
#include "model/place/sessionrecording.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QMenuBar>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr int layoutVersion = 3; // of the docks; another one is not restored
constexpr int dockDigits = 54; // that their tables are wide

} // namespace

void MainWindow::updateEnabled()
{
    const bool viewing = m_pages->currentWidget() == m_viewerArea;
    const bool frames = viewing && m_viewer->hasFrames();
    const model::Playhead &playhead = m_viewer->playhead();
    Actions &a = m_actions;
    for (QAction *action : {a.playPause,      a.shuttleBackward, a.shuttleForward, a.slower,
                            a.faster,         a.normalSpeed,     a.loop,           a.markIn,
                            a.markOut,        a.nextFrame,       a.previousFrame,  a.tenForward,
                            a.tenBackward,    a.secondForward,   a.secondBackward, a.minuteForward,
                            a.minuteBackward, a.toStart,         a.toEnd,          a.nextGap,
                            a.previousGap,    a.timeZoomIn,      a.timeZoomOut,    a.timeZoomRange,
                            a.timeZoomAll,    a.byTime,          a.byRecorded,     a.shadeNights,
                            a.byIndex,        a.byNumber,        a.timingReport,   a.goTo,
                            a.filmStrip})
        action->setEnabled(frames);
    const bool hasPicture = frames && m_viewer->activePicture(); // maybe one near the wanted one
    const bool isLive = m_pages->currentWidget() == m_recording;
    for (QAction *action : {a.zoomIn, a.zoomOut, a.zoomFit, a.zoomActual})
        action->setEnabled(hasPicture || isLive);
    const bool awaitsFrame =
        hasPicture && m_viewer->awaitsExact() && !m_viewer->playsKeyFrames(); // it soon comes
    for (QAction *action : {a.saveFrame, a.copyFrame})
        action->setEnabled(frames && (awaitsFrame || m_viewer->activeFrame()));
    const auto active = viewing ? m_viewer->activeReader() : nullptr;
    a.exportFrames->setEnabled(frames && active && active->index().frameCount() > 0);
    for (QAction *action : {a.writeNote, a.markEvent1, a.markEvent2, a.markEvent3, a.markEvent4})
        action->setEnabled(m_recording->takesNotes());
    for (QAction *action : {a.rotateRight, a.rotateLeft, a.flipHorizontally, a.flipVertically,
                            a.autoLevels, a.invert, a.markSaturated, a.overlay, a.resetLook})
        action->setEnabled(frames);
    a.everyFrame->setEnabled(frames);
    a.skipPauses->setEnabled(frames);
    a.mute->setEnabled(frames);
    a.rawMosaic->setEnabled(frames && m_picture->hasMosaic());
    a.back->setEnabled(frames && playhead.canGoBack());
    a.forth->setEnabled(frames && playhead.canGoForth());
    a.clearMarks->setEnabled(frames && (playhead.inPoint() || playhead.outPoint()));
    a.fullScreen->setEnabled(viewing || isFullScreen());
    const bool recording = m_recording->isRecording(); // another store opens in another window
    a.close->setEnabled(!recording);
    a.sample->setEnabled(!recording && !m_sample.isRunning());
    m_inspector->toggleViewAction()->setEnabled(viewing && !isFullScreen());
    m_marks->toggleViewAction()->setEnabled(viewing && !isFullScreen());
    m_views->toggleViewAction()->setEnabled(viewing && !isFullScreen());
    m_actions.extraTable->setEnabled(viewing && !isFullScreen());
    updateBesideEnabled(viewing);
    m_marks->setActive(frames);
    m_leaveFullScreen->setEnabled(isFullScreen());
}

QList<QAction *> MainWindow::menus() const
{
    return m_menus->menus();
}

void MainWindow::updateNights()
{
    const Settings &settings = m_services.settings;
    m_actions.shadeNights->setChecked(settings.shadesNights());
    m_viewer->setNights(settings.shadesNights() ? std::optional(settings.nightHours())
                                                : std::nullopt);
}

void MainWindow::updateKeys()
{
    m_actions.setKeys(Keymap(m_services.settings.keys()));
    m_marks->nameKeys();
    m_views->nameKeys();
    const auto text = [](const QAction *action) {
        return action->shortcut().toString(QKeySequence::NativeText);
    };
    m_recording->setKeys(text(m_actions.writeNote),
                         {text(m_actions.markEvent1), text(m_actions.markEvent2),
                          text(m_actions.markEvent3), text(m_actions.markEvent4)});
}

void MainWindow::setCacheBytes(std::size_t bytes)
{
    m_viewer->setCacheBytes(bytes);
}

void MainWindow::updatePacing()
{
    const model::PlayPacing pacing = m_services.settings.pacing();
    m_actions.everyFrame->setChecked(pacing.everyFrame);
    m_actions.skipPauses->setChecked(pacing.skipsPauses);
    m_viewer->setPacing(pacing);
}

void MainWindow::setPacing(bool model::PlayPacing::*part, bool on)
{
    model::PlayPacing pacing = m_services.settings.pacing();
    pacing.*part = on;
    m_services.settings.setPacing(pacing);
    updatePacing();
}

void MainWindow::updateTitle()
{
    if (m_recording->isRecording())
        setWindowTitle(tr("● Recording — Framehouse"));
    else if (m_session.reader())
        setWindowTitle(tr("%1 — Framehouse").arg(recordingName()));
    else
        setWindowTitle(QStringLiteral("Framehouse"));
}

void MainWindow::updatePlay()
{
    const bool playing = m_viewer->playhead().isPlaying();
    m_actions.playPause->setText(playing ? tr("&Pause") : tr("&Play"));
    m_actions.playPause->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
}

void MainWindow::updateState()
{
    const bool opening = m_session.state() == model::Session::State::Opening;
    const QString name = model::recordingName(m_session.openingPath());
    const QString openingText = opening ? tr("Opening %1 …").arg(name) : QString();
    const bool viewing = m_pages->currentWidget() == m_viewerArea;
    m_startPage->setBusy(openingText);
    m_status->setViewing(viewing);
    m_status->setTally(m_viewer->playhead().tally());
    if (opening)
        m_status->setState(openingText);
    else if (!viewing)
        m_status->setState({});
    else if (m_viewer->playhead().isPlaying())
        m_status->setState(m_viewer->playsKeyFrames() ? tr("Playing key frames only")
                                                      : playingText());
    else if (m_session.reader() && m_viewer->loader().isBusy())
        m_status->setState(decodingText());
    else
        m_status->setState(m_session.reader() ? tr("Ready") : QString());
    updatePlay();
    updateEnabled();
}

// A picture that is not the one that is asked for is said to be another one.
QString MainWindow::decodingText() const
{
    const model::FramePtr &seen = m_viewer->view()->frame();
    if (!m_viewer->isCoarse() || !seen)
        return tr("Decoding");
    const QString number = QLocale().toString(qlonglong(seen->id.number.value));
    return tr("Decoding; seen is frame %1, near it").arg(number);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus->retranslate();
    if (m_session.reader())
        showStatus();
    nameDockTabs();
    updateTitle();
    updateState();
}

// Qt makes a bar of tabs when docks come to lie upon each other.
void MainWindow::nameDockTabs()
{
    for (QTabBar *bar : m_viewerArea->findChildren<QTabBar *>(Qt::FindDirectChildrenOnly))
        bar->setAccessibleName(tr("Side panels"));
}

void MainWindow::setFullScreen(bool full)
{
    if (full == isFullScreen())
        return;
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::switchFullScreen(bool full)
{
    if (full) {
        m_inspectorShown = !m_inspector->isHidden();
        m_marksShown = !m_marks->isHidden();
        m_viewsShown = !m_views->isHidden();
        m_tableShown = !m_table->isHidden();
        m_dockInFront = dockInFront();
    }
    menuBar()->setVisible(!full);
    statusBar()->setVisible(!full);
    m_menus->toolBar()->setVisible(!full);
    m_inspector->setVisible(!full && m_inspectorShown);
    m_marks->setVisible(!full && m_marksShown);
    m_views->setVisible(!full && m_viewsShown);
    m_table->setVisible(!full && m_tableShown);
    if (!full && m_dockInFront)
        m_dockInFront->raise();
    m_viewer->setOnlyPicture(full);
    layOutDocks();
    m_actions.fullScreen->setChecked(full);
    updateEnabled();
}

// Of those that share a place.
QDockWidget *MainWindow::dockInFront() const
{
    for (QDockWidget *dock :
         {static_cast<QDockWidget *>(m_inspector), static_cast<QDockWidget *>(m_marks),
          static_cast<QDockWidget *>(m_views)})
        if (!dock->visibleRegion().isEmpty())
            return dock;
    return nullptr;
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && focusWidget() &&
        belongsToFocus(*focusWidget(), *static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::WindowStateChange && isFullScreen() != menuBar()->isHidden())
        switchFullScreen(isFullScreen());
    QMainWindow::changeEvent(event);
}

bool MainWindow::closesSoon() const
{
    return m_closeWhenSettled || m_closeWhenRecorded || m_leavesUnclosed;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeaveExports() || !mayLeaveImport() ||
        !mayClose()) { // nothing ends before all is asked
        event->ignore();
        return;
    }
    saveLayout();
    model::MarkKeeper &keeper = m_marks->keeper();
    if (!m_closeWhenSettled) {
        m_closeUnsaved = m_isEnding || keeper.hasFailed(); // else the user knows
        keeper.saveNow();
    }
    m_closeWhenSettled = keeper.isWriting() && !m_saidStillWriting;
    if (m_closeWhenSettled) { // a moment: its marks are written first
        m_stillWriting.start();
        event->ignore();
    } else {
        if (m_leavesExports)
            m_services.exports.cancelAll();
        QMainWindow::closeEvent(event);
    }
}

// Not QApplication::closeAllWindows(), which stops at a window that closes a moment later.
void MainWindow::closeAll()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (!window || !window->isVisible() || window->close())
            continue;
        if (!window->m_closeWhenSettled && !window->m_closeWhenRecorded)
            return; // the user wants to stay
    }
}

void MainWindow::restoreLayout()
{
    const QSize aim(fontMetrics().averageCharWidth() * 230, fontMetrics().lineSpacing() * 58);
    resize(aim.boundedTo(screen()->availableSize() * 0.9)); // the frame wants room, too
    restoreGeometry(m_services.settings.windowGeometry());
    m_viewer->restoreLayout(m_services.settings.splitterState());
}

// When they are seen first: their widths are kept for the size of the window, which their place has
// only then.
void MainWindow::layOutDocks()
{
    if (m_isLaidOut || isFullScreen() || m_pages->currentWidget() != m_viewerArea)
        return;
    m_isLaidOut = true;
    m_pages->layout()->activate();
    if (!m_viewerArea->restoreState(m_services.settings.windowState(), layoutVersion))
        m_viewerArea->resizeDocks({m_inspector}, {usualDockWidth()}, Qt::Horizontal);
}

// Their tables are seen whole, where that leaves the picture most of the window.
int MainWindow::usualDockWidth() const
{
    const int wish = fontMetrics().horizontalAdvance(QString(dockDigits, u'0'));
    return std::min(wish, width() * 3 / 10);
}

void MainWindow::saveLayout()
{
    setFullScreen(false); // its bars are hidden
    const QByteArray docks =
        m_isLaidOut ? m_viewerArea->saveState(layoutVersion) : m_services.settings.windowState();
    m_services.settings.setWindowLayout(saveGeometry(), docks);
    m_services.settings.setSplitterState(m_viewer->saveLayout());
    keepRecordingSetup();
    m_memory->keep();
}

} // namespace app
