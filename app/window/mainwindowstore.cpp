// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window shows of the recordings that are open: as one comes, grows or goes, and as another
// view becomes the active one.

#include "app/recording/recordingpage.h"
#include "app/viewer/inspector.h"
#include "app/viewer/marksdock.h"
#include "app/viewer/picturetools.h"
#include "app/viewer/soundtools.h"
#include "app/viewer/tabledock.h"
#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "app/viewer/viewmemory.h"
#include "app/viewer/viewsdock.h"
#include "app/window/mainwindow.h"
#include "app/window/opener.h"
#include "app/window/recentrecordings.h"
#include "app/window/startpage.h"
#include "app/window/statusfields.h"
#include "model/place/sessionrecording.h"
#include "model/timing/timingreport.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/message/problembar.h"
#include "widgets/view/frameview.h"

#include <QStackedWidget>

#include <utility>

namespace app {

void MainWindow::showStore()
{
    const auto reader = m_session.reader();
    m_memory->leave();
    const bool isAskedFor = std::exchange(m_takesAllPlaces, false);
    if (isAskedFor)
        m_viewer->companions().closeAll();
    m_picture->dress(0, reader.get());
    m_viewer->setReader(reader);
    m_views->setMaster(reader);
    m_sound->setReader(reader);
    if (reader->isComplete()) // else the frame may be further on
        goToStart();
    m_marks->setReader(reader->isComplete() ? reader : nullptr);
    m_table->setReader(reader->isComplete() ? reader : nullptr, recordingName());
    const bool isOfSession = isAskedFor && !m_sessionFile.isEmpty();
    m_services.recent.add(isOfSession ? m_sessionFile : m_session.path());
    m_opener->setFolder(model::folderOfRecording(m_session.path()));
    if (isAskedFor || m_pages->currentWidget() != m_recording) // else it is seen when that is left
        showViewer();
    showActive();
    updateTitle();
    updateState();
    if (isOfSession)
        openCameras(std::exchange(m_sessionFile, {}));
    openNextBeside();
}

void MainWindow::showViewer()
{
    m_pages->setCurrentWidget(m_viewerArea);
    layOutDocks();
    m_viewer->grid()->activate(0);
}

void MainWindow::goToStart()
{
    const auto reader = m_session.reader();
    if (m_trade)
        m_memory->enterTraded(*reader, *std::exchange(m_trade, {}));
    else
        m_memory->enter(*reader, ViewMemory::Restore::Yes);
    m_viewer->seek(std::exchange(m_start, {}));
    offerBeside();
}

void MainWindow::extendStore()
{
    const auto reader = m_session.reader();
    const bool isUntouched = m_viewer->isUntouched();
    m_viewer->extendReader(reader);
    if (isUntouched) {
        goToStart();
    } else { // the user is somewhere else by now
        m_memory->enter(*reader, ViewMemory::Restore::No);
        m_start = {};
        offerBeside();
    }
    m_views->setMaster(reader);
    m_sound->setReader(reader);
    m_marks->setReader(reader);
    m_table->setReader(reader, recordingName());
    showActive();
    updateState();
    openNextBeside();
}

void MainWindow::growStore()
{
    const auto reader = m_session.reader();
    m_viewer->growReader(reader);
    m_views->extendMaster(reader);
    m_marks->extendReader(reader);
    m_table->growReader(reader);
    extendActive(0);
    updateState();
}

void MainWindow::showStart()
{
    m_memory->leave();
    m_picture->dress(0, nullptr);
    m_viewer->setReader(nullptr);
    m_views->setMaster(nullptr);
    m_sound->setReader(nullptr);
    m_marks->setReader(nullptr);
    m_table->setReader(nullptr, {});
    m_pages->setCurrentWidget(m_startPage);
    showActive();
    updateTitle();
    updateState();
}

void MainWindow::showActive()
{
    m_picture->follow();
    m_inspector->setReader(m_viewer->activeReader(), m_viewer->activeProblems());
    nameMarks();
    showStatus();
    showProblems();
}

// More of the same recording, each second while it is being made: what is read stays as it is.
void MainWindow::extendActive(int view)
{
    if (view != m_viewer->grid()->active())
        return;
    m_inspector->extendReader(m_viewer->activeReader(), m_viewer->activeProblems());
    showStatus();
    showProblems();
}

void MainWindow::showStatus()
{
    const auto reader = m_viewer->activeReader();
    const bool isMaster = m_viewer->grid()->active() == 0;
    m_status->setReader(reader.get(), isMaster ? missingFrames() : 0);
    const widgets::FrameView *view = m_viewer->grid()->activeView();
    if (reader)
        m_status->setZoom(view->zoom(), view->isFitted());
}

// None, as far as is known.
std::int64_t MainWindow::missingFrames() const
{
    return m_session.timing() ? m_session.timing()->dropped : 0;
}

// A banner that was closed stays closed until there are more.
void MainWindow::showProblems()
{
    using Kind = model::Problem::Kind;
    using Severity = widgets::ProblemBar::Severity;
    const model::ProblemModel &problems = m_inspector->problems();
    widgets::ProblemBar *banner = m_viewer->banner();
    const int damages = problems.count(Kind::Damage);
    const int remarks = problems.count(Kind::Remark);
    m_shownProblems = {m_viewer->activePath(), damages, remarks};
    if ((damages == 0 && remarks == 0) || m_shownProblems == m_closedProblems)
        return banner->setMessage({});
    banner->setButton(tr("Show Problems"));
    if (damages == 0)
        banner->setMessage(problems.problems().front().what, Severity::Information);
    else if (m_viewer->companions().count() == 0)
        banner->setMessage(
            tr("%n problem(s) in this recording. What is whole can be viewed.", nullptr, damages));
    else
        banner->setMessage(tr("%n problem(s) in %1. What is whole can be viewed.", nullptr, damages)
                               .arg(model::recordingName(m_viewer->activePath())));
}

} // namespace app
