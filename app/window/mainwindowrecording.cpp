// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's second mode: going to the recording page, leaving it, and not losing a recording by
// closing the window.

#include "app/recording/recordingpage.h"
#include "app/settings/settings.h"
#include "app/viewer/viewerpage.h"
#include "app/window/endquestion.h"
#include "app/window/mainwindow.h"
#include "app/window/startpage.h"
#include "widgets/view/frameview.h"

#include <QStackedWidget>

#include <utility>

namespace app {

void MainWindow::connectRecording()
{
    connect(m_recording, &RecordingPage::leaveRequested, this, &MainWindow::leaveRecording);
    connect(m_recording, &RecordingPage::recordingChanged, this, &MainWindow::recordingChanged);
    m_lastWrites.setSingleShot(true);
    connect(&m_lastWrites, &QTimer::timeout, this, &MainWindow::checkLastWrites);
    connect(m_recording, &RecordingPage::failed, this,
            [this] { m_closeWhenRecorded = m_isEnding && m_closeWhenRecorded; });
    connect(m_recording, &RecordingPage::openRequested, this, [this](const QStringList &stores) {
        open(stores.first());
        m_besideNext = stores.mid(1);
    });
    connect(m_recording, &RecordingPage::setupChanged, this, &MainWindow::keepRecordingSetup);
    connect(m_recording, &RecordingPage::takesNotesChanged, this, &MainWindow::updateEnabled);
    connect(m_actions.writeNote, &QAction::triggered, m_recording, &RecordingPage::writeNote);
    const QList<QAction *> events{m_actions.markEvent1, m_actions.markEvent2, m_actions.markEvent3,
                                  m_actions.markEvent4};
    for (qsizetype i = 0; i < events.size(); ++i)
        connect(events[i], &QAction::triggered, m_recording,
                [this, i] { m_recording->markEvent(static_cast<int>(i)); });
    const auto zoom = [this](QAction *action, void (widgets::FrameView::*slot)()) {
        connect(action, &QAction::triggered, m_recording, [this, slot] {
            widgets::FrameView *view = m_recording->activeView();
            if (view && m_pages->currentWidget() == m_recording)
                (view->*slot)();
        });
    };
    zoom(m_actions.zoomIn, &widgets::FrameView::zoomIn);
    zoom(m_actions.zoomOut, &widgets::FrameView::zoomOut);
    zoom(m_actions.zoomFit, &widgets::FrameView::zoomToFit);
    zoom(m_actions.zoomActual, &widgets::FrameView::zoomToActual);
    // Whatever shows another page lets go of the camera.
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        if (m_pages->currentWidget() != m_recording && !m_recording->isRecording())
            m_recording->leave();
    });
}

// A window that was never asked to record has nothing to say of it.
void MainWindow::keepRecordingSetup()
{
    if (!m_recording->wasEntered())
        return;
    m_services.settings.setRecording(m_recording->defaults());
    m_services.settings.setRecordingSetup(m_recording->setup());
    emit recordingSetupKept();
}

void MainWindow::takeOverRecordingSetup()
{
    m_recording->takeOver(m_services.settings.recording(), m_services.settings.recordingSetup());
}

void MainWindow::updateRecordingDefaults()
{
    if (m_recording->isRecording())
        return;
    Settings::Recording defaults = m_services.settings.recording();
    defaults.camera = m_recording->defaults().camera; // that of this window
    m_recording->setDefaults(defaults);
}

void MainWindow::record()
{
    if (m_pages->currentWidget() == m_recording) {
        m_recording->toggleRecording();
        return;
    }
    callOffOpening();
    m_offersAgain = dropOffer();
    m_viewer->playhead().pause();
    m_pages->setCurrentWidget(m_recording);
    m_recording->enter();
    updateTitle();
    updateState();
}

// What is being opened would take the recording page's place.
void MainWindow::callOffOpening()
{
    m_takesAllPlaces = false;
    m_besideNext.clear();
    stopSearch();
    if (m_session.state() == model::Session::State::Opening)
        m_session.cancelOpening();
}

void MainWindow::leaveRecording()
{
    if (m_recording->isRecording())
        return;
    if (m_session.reader()) {
        showViewer();
        if (m_offersAgain)
            offerBeside();
    } else {
        m_pages->setCurrentWidget(m_startPage);
    }
    updateTitle();
    updateState();
}

void MainWindow::recordingChanged(bool recording)
{
    if (recording)
        callOffOpening();
    updateTitle();
    updateState();
    if (recording || !m_closeWhenRecorded)
        return;
    // Later, so that a failure of the last writes is told before: then the window stays.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_closeWhenRecorded)
                close(); // what was answered before stays answered
            m_closeWhenRecorded = false;
        },
        Qt::QueuedConnection);
}

void MainWindow::end()
{
    m_isEnding = true;
    m_closeWhenRecorded = m_recording->isRecording();
    if (m_closeWhenRecorded) {
        m_recording->stopRecording();
        watchLastWrites();
    } else {
        close();
    }
}

// A slow disk is waited for, one that does nothing at all is not.
void MainWindow::watchLastWrites()
{
    m_writtenBefore = m_recording->counters().bytesWritten;
    m_lastWrites.start(m_services.stall);
}

void MainWindow::checkLastWrites()
{
    if (!m_closeWhenRecorded)
        return;
    if (m_recording->counters().bytesWritten != m_writtenBefore) {
        watchLastWrites();
        return;
    }
    m_leavesUnclosed = true;
    emit leftUnclosed(m_recording->unclosed());
    close();
}

bool MainWindow::mayClose()
{
    if (!m_recording->isRecording() || m_leavesUnclosed)
        return true;
    if (m_closeWhenRecorded)
        return false; // the last frames are still being written
    if (!asksToEnd(this,
                   {QMessageBox::Warning, tr("Recording"),
                    tr("A recording is running. It is stopped and saved before the window closes."),
                    tr("Stop and close"), tr("Go on recording")}))
        return false;
    m_closeWhenRecorded = true;
    m_recording->stopRecording();
    m_closeWhenRecorded = m_recording->isRecording();
    if (m_closeWhenRecorded)
        watchLastWrites();
    return !m_closeWhenRecorded;
}

} // namespace app
