// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several recordings in one window: opening them beside the master, changing places, closing them.

#include "app/recording/recordingpage.h"
#include "app/viewer/inspector.h"
#include "app/viewer/marksdock.h"
#include "app/viewer/picturetools.h"
#include "app/viewer/viewerpage.h"
#include "app/viewer/viewmemory.h"
#include "app/viewer/viewsdock.h"
#include "app/window/mainwindow.h"
#include "app/window/menus.h"
#include "app/window/opener.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/message/messagestack.h"
#include "widgets/view/frameview.h"

#include <QLocale>
#include <QStackedWidget>

#include <utility>

namespace app {

using model::Companions;

namespace {

const QString besideTopic = QStringLiteral("beside"); // of messages: what failed
const QString offerTopic = QStringLiteral("offer"); // what is offered

} // namespace

void MainWindow::createViews()
{
    m_views = new ViewsDock(m_services.pool, m_viewer->companions(), *m_viewer->grid(), m_actions);
    m_views->setObjectName(QStringLiteral("views"));
    m_viewerArea->addDockWidget(Qt::RightDockWidgetArea, m_views);
    m_viewerArea->tabifyDockWidget(m_marks, m_views);
    m_inspector->raise();
    m_menus->addToView(m_views->toggleViewAction());
    for (const QDockWidget *dock : m_viewerArea->findChildren<QDockWidget *>())
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::nameDockTabs,
                Qt::QueuedConnection);
}

void MainWindow::connectBeside()
{
    Companions &companions = m_viewer->companions();
    const auto active = [this] { return m_viewer->grid()->active(); };
    connect(m_actions.openBeside, &QAction::triggered, m_opener, &Opener::askForBeside);
    connect(m_opener, &Opener::pickedBeside, this, &MainWindow::openBeside);
    connect(m_actions.openBesideAgain, &QAction::triggered, this,
            [this] { openBeside(m_memory->besideBefore()); });
    connect(m_actions.makeMaster, &QAction::triggered, this,
            [this, active] { makeMaster(active() - 1); });
    connect(m_actions.closeView, &QAction::triggered, this,
            [this, active] { closeView(active()); });
    connect(m_viewer->grid(), &widgets::ViewGrid::closeRequested, this, &MainWindow::closeView);
    connect(&companions, &Companions::opened, this, [this, active, &companions](int i) {
        m_picture->dress(i + 1, companions.at(i).reader().get());
        if (active() == i + 1)
            showActive();
        updateState();
    });
    connect(&companions, &Companions::grown, this, [this](int i) { extendActive(i + 1); });
    connect(&companions, &Companions::openFailed, this,
            [this](const QString &, const store::Error &error) { complain(error, besideTopic); });
    connect(&companions, &Companions::removed, this, &MainWindow::updateState);
    connect(&companions, &Companions::removed, this, &MainWindow::nameMarks);
    connect(&companions, &Companions::added, this, &MainWindow::nameMarks);
    connect(&companions, &Companions::lateChanged, this, &MainWindow::updateState);
}

void MainWindow::openBeside(const QStringList &paths)
{
    if (m_pages->currentWidget() == m_recording) // in other windows
        return openAll(paths);
    m_messages->clear(besideTopic);
    dropOffer();
    m_besideNext += paths;
    openNextBeside();
}

void MainWindow::stopSearch()
{
    m_camerasSearch.request_stop();
    m_searchesCameras = false;
}

void MainWindow::openCameras(const QString &sessionFile)
{
    m_searchesCameras = true;
    auto job = [file = model::toPath(sessionFile)](const std::stop_token &) {
        return model::recordingsOf(file);
    };
    auto report = [this](const store::Result<model::SessionRecordings> &recordings) {
        m_searchesCameras = false;
        if (!recordings)
            return complain(recordings.error(), besideTopic);
        if (!m_session.reader())
            return; // it was closed
        Companions &companions = m_viewer->companions();
        const bool isUnruled = companions.count() == 0 && companions.rule() == model::PairingRule();
        if (isUnruled && !recordings->isTriggered)
            companions.setRule({model::PairBy::Time, companions.rule().missing});
        for (const std::filesystem::path &recording : recordings->paths)
            if (const QString path = model::toText(recording); path != m_session.path())
                openCompanion(path);
        updateState();
    };
    m_camerasSearch = m_services.pool.run(this, std::move(job), std::move(report));
}

void MainWindow::openNextBeside()
{
    if (m_session.state() == model::Session::State::Opening || m_besideNext.isEmpty())
        return;
    if (!m_session.reader())
        return begin(m_besideNext.takeFirst());
    for (const QString &path : std::exchange(m_besideNext, {})) {
        if (model::isSessionFile(model::toPath(path)))
            openCameras(path);
        else
            openCompanion(path);
    }
    updateState();
}

void MainWindow::openCompanion(const QString &path)
{
    Companions &companions = m_viewer->companions();
    if (!companions.isFull())
        return companions.open(path);
    m_messages->clear(besideTopic); // what is said once is enough
    complain(
        [] {
            return tr(
                "No more than %n recording(s) can be open beside another. Close a view first.",
                nullptr, Companions::most);
        },
        besideTopic);
}

// Whether there was one.
bool MainWindow::dropOffer()
{
    const bool wasThere = m_messages->has(offerTopic);
    m_messages->clear(offerTopic);
    return wasThere;
}

// What it is opened for again; an offer is enough: they may be many, and far away. One that was made for
// another recording does not stay.
void MainWindow::offerBeside()
{
    dropOffer();
    const QStringList paths = m_memory->besideBefore();
    // A session's cameras are on their way.
    const bool isAlone = m_viewer->companions().count() == 0 && m_besideNext.isEmpty() &&
                         m_sessionFile.isEmpty() && !m_searchesCameras;
    if (!isAlone || paths.isEmpty() || m_pages->currentWidget() == m_recording)
        return;
    QStringList names;
    for (const QString &path : paths)
        names.append(model::recordingName(path));
    const auto sentence = [names] {
        return tr("When it was looked at last, %n other recording(s) were open beside it: %1",
                  nullptr, static_cast<int>(names.size()))
            .arg(QLocale().createSeparatedList(names));
    };
    m_messages->offer(sentence, m_actions.openBesideAgain, offerTopic);
}

void MainWindow::nameMarks()
{
    m_marks->setRecordingName(m_viewer->companions().count() > 0 ? recordingName() : QString());
}

// Both recordings keep the size in which they are seen.
void MainWindow::makeMaster(int companion)
{
    Companions &companions = m_viewer->companions();
    widgets::FrameView *view = m_viewer->grid()->view(companion + 1);
    const widgets::FrameTransform itsLook = view->transform();
    const widgets::FrameTransform masterLook = m_viewer->view()->transform();
    m_trade.reset();
    m_start = {};
    if (m_viewer->hasFrames())
        m_trade = m_memory->traded(companion);
    m_takesAllPlaces = false;
    m_picture->keepNow(); // it is asked for again at once
    m_memory->leave(); // while what is beside it has its offsets
    m_views->setMaster(companions.at(companion).reader());
    companions.makeMaster(companion, m_session);
    m_viewer->view()->setLook(itsLook);
    view->setLook(masterLook);
}

void MainWindow::closeView(int view)
{
    if (view == 0) { // another one takes its place first
        makeMaster(0);
        view = 1;
    }
    m_viewer->companions().close(view - 1);
}

void MainWindow::updateBesideEnabled(bool viewing)
{
    const Companions &companions = m_viewer->companions();
    const int active = m_viewer->grid()->active();
    const bool several = viewing && companions.count() > 0;
    const bool resting = m_session.state() == model::Session::State::Open;
    const int candidate = active == 0 ? 0 : active - 1; // to be the master
    const bool canTrade = several && resting && companions.at(candidate).reader();
    m_actions.openBeside->setEnabled(viewing);
    m_actions.openFileBeside->setEnabled(viewing);
    m_actions.openBesideAgain->setEnabled(viewing && !m_memory->besideBefore().isEmpty());
    m_actions.closeView->setEnabled(several && (active > 0 || canTrade));
    m_actions.makeMaster->setEnabled(active > 0 && canTrade);
    m_actions.nextView->setEnabled(several);
    m_actions.linkViews->setEnabled(several);
}

QString MainWindow::playingText() const
{
    QStringList names;
    for (const QString &path : m_viewer->companions().late())
        names.append(model::recordingName(path));
    return names.isEmpty() ? tr("Playing")
                           : tr("Playing, late: %1").arg(QLocale().createSeparatedList(names));
}

} // namespace app
