// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/mainwindow.h"

#include "app/common/errortext.h"
#include "app/recording/recordingpage.h"
#include "app/window/frameexport.h"
#include "app/window/helpdialogs.h"
#include "app/window/inspector.h"
#include "app/window/marksdock.h"
#include "app/window/menus.h"
#include "app/window/opener.h"
#include "app/window/picturetools.h"
#include "app/window/recentrecordings.h"
#include "app/window/settings.h"
#include "app/window/startpage.h"
#include "app/window/statusfields.h"
#include "app/window/timingdialog.h"
#include "app/window/viewdata.h"
#include "app/window/viewerpage.h"
#include "app/window/viewmemory.h"
#include "app/window/viewsdock.h"
#include "model/timing/timingreport.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/view/frameview.h"
#include "widgets/view/messagestack.h"
#include "widgets/view/notice.h"
#include "widgets/view/problembar.h"

#include <QApplication>
#include <QFileInfo>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace app {

namespace {

QString sampleDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/sample");
}

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(this)
    , m_session(services.pool, services.indexCache)
    , m_sample(services.pool, sampleDirectory())
    , m_menus(new Menus(this, m_actions, services.recent))
    , m_status(new StatusFields(statusBar()))
    , m_export(new FrameExport(services.pool, this))
    , m_opener(new Opener(this))
    , m_leaveFullScreen(new QShortcut(Qt::Key_Escape, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionSpec &spec : actionSpecs()) // so that keys work while the menus are hidden
        addAction(m_actions.*spec.action);
    createPages();
    createInspector();
    createMarks();
    createViews();
    connectSession();
    connectActions();
    connectHelp();
    connectViewer();
    connectRecording();
    connectBeside();
    retranslate();
    updateNights();
    updateKeys();
    updatePacing();
    restoreLayout();
    showStart();
}

MainWindow::~MainWindow() = default;

void MainWindow::createPages()
{
    m_startPage = new StartPage(m_actions, m_services.recent, m_sample);
    const auto cacheBytes = static_cast<std::size_t>(m_services.settings.cacheMegabytes()) << 20;
    m_viewer = new ViewerPage(m_services.pool, m_actions, cacheBytes, m_services.indexCache,
                              m_services.film);
    const bool hasStrip = m_services.settings.showsFilmStrip();
    m_actions.filmStrip->setChecked(hasStrip);
    m_viewer->setFilmStripShown(hasStrip);
    m_notice = new widgets::Notice(m_viewer);
    m_viewerArea = new QMainWindow;
    m_viewerArea->setWindowFlags(Qt::Widget);
    m_viewerArea->setCentralWidget(m_viewer);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_viewerArea);
    m_recording = new RecordingPage(m_services.pool);
    m_recording->setDefaults(m_services.settings.recording());
    m_pages->addWidget(m_recording);
    m_messages = new widgets::MessageStack;
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(middle);
}

void MainWindow::createInspector()
{
    m_inspector = new Inspector;
    m_inspector->setObjectName(QStringLiteral("inspector"));
    m_viewerArea->addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    m_menus->addToView(m_inspector->toggleViewAction());
    m_picture = std::make_unique<PictureTools>(m_actions, *m_viewer, m_inspector->picture(),
                                               m_services.settings, m_services.pool);
    m_memory = std::make_unique<ViewMemory>(m_actions, *m_viewer, m_services.settings);
    connect(m_viewer->banner(), &widgets::ProblemBar::buttonClicked, m_inspector,
            &Inspector::showProblems);
    // In another language, or none any more; a banner that was closed stays closed.
    connect(&m_inspector->problems(), &QAbstractItemModel::modelReset, this, [this] {
        if (!m_viewer->banner()->isHidden())
            showProblems();
    });
    connect(m_inspector, &Inspector::chunkActivated, this, [this](int chunk) {
        if (m_viewer->hasFrames())
            m_viewer->seek(frameOfChunk(chunk, m_session.reader()->index()));
    });
}

void MainWindow::createMarks()
{
    m_marks = new MarksDock(m_services.pool, m_viewer->playhead(), m_actions, m_services.marks);
    m_marks->setObjectName(QStringLiteral("marks"));
    m_viewerArea->addDockWidget(Qt::RightDockWidgetArea, m_marks);
    m_viewerArea->tabifyDockWidget(m_inspector, m_marks);
    m_inspector->raise();
    m_menus->addToView(m_marks->toggleViewAction());
    connect(m_marks, &MarksDock::spansChanged, m_viewer, &ViewerPage::setMarks);
    connect(m_actions.addMark, &QAction::triggered, this, [this] {
        m_marks->addPoint(m_viewer->seenFrame().value_or(m_viewer->playhead().position()));
    });
    connect(m_marks, &MarksDock::seekRequested, this,
            [this](store::FrameIndex index) { m_viewer->seek(index); });
    connect(m_marks, &MarksDock::complained, this, [this](const QString &sentence) {
        m_closeWhenSettled = m_closeWhenSettled && m_closeUnsaved; // else nobody reads it
        complain(sentence);
    });
    connect(m_marks, &MarksDock::remarked, this, [this](const QString &sentence) {
        m_messages->add(sentence, widgets::ProblemBar::Severity::Information);
    });
    connect(m_marks, &MarksDock::said, this, &MainWindow::say);
    connect(&m_marks->keeper(), &model::MarkKeeper::settled, this, [this] {
        if (m_closeWhenSettled)
            close();
    });
}

void MainWindow::connectSession()
{
    m_session.setLateFactor(m_services.settings.lateFactor());
    connect(&m_session, &model::Session::opened, this, &MainWindow::showStore);
    connect(&m_session, &model::Session::extended, this, &MainWindow::extendStore);
    connect(&m_session, &model::Session::grown, this, &MainWindow::growStore);
    connect(&m_session, &model::Session::timed, this, [this] {
        m_viewer->setTiming(m_session.timing());
        m_status->setReader(m_session.reader().get(), missingFrames());
    });
    connect(&m_session, &model::Session::closed, this, &MainWindow::showStart);
    connect(&m_session, &model::Session::stateChanged, this, &MainWindow::updateState);
    connect(&m_session, &model::Session::openFailed, this,
            [this](const QString &, const store::Error &error) {
                m_takesAllPlaces = false;
                complain(ErrorText::sentence(error));
                openNextBeside();
            });
    connect(&m_sample, &model::SampleRecording::ready, this,
            [this](const QString &directory) { open(directory); });
    connect(&m_sample, &model::SampleRecording::failed, this,
            [this](const store::Error &error) { complain(ErrorText::sentence(error)); });
    connect(&m_sample, &model::SampleRecording::runningChanged, this, &MainWindow::updateEnabled);
    const auto openOne = [this](const QString &path) { openAll({path}); };
    connect(m_startPage, &StartPage::openRequested, this, openOne);
    connect(m_menus, &Menus::openRequested, this, openOne);
}

void MainWindow::connectActions()
{
    const auto call = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    connect(m_actions.open, &QAction::triggered, m_opener, &Opener::askForFolder);
    connect(m_actions.openFile, &QAction::triggered, m_opener, &Opener::askForFile);
    connect(m_opener, &Opener::picked, this, &MainWindow::openAll);
    connect(m_opener, &Opener::rejected, this, &MainWindow::complain);
    call(m_actions.sample, [this] { m_sample.prepare(); });
    call(m_actions.record, &MainWindow::record);
    call(m_actions.saveFrame, &MainWindow::saveFrame);
    call(m_actions.shadeNights, [this](bool shade) {
        m_services.settings.setShadesNights(shade);
        updateNights();
    });
    call(m_actions.filmStrip, [this](bool show) {
        m_services.settings.setShowsFilmStrip(show);
        m_viewer->setFilmStripShown(show);
    });
    for (const QAction *action : {m_actions.everyFrame, m_actions.skipPauses})
        connect(action, &QAction::triggered, this, [this] {
            setPacing(m_actions.everyFrame->isChecked(), m_actions.skipPauses->isChecked());
        });
    call(m_actions.timingReport, &MainWindow::showTimingReport);
    call(m_actions.copyFrame, [this] {
        if (const auto frame = m_viewer->activeFrame())
            m_export->copy(frame);
    });
    call(m_actions.close, &MainWindow::closeRecording);
    call(m_actions.quit, &MainWindow::closeAll);
    call(m_actions.settings, &MainWindow::settingsRequested);
    call(m_actions.fullScreen, &MainWindow::setFullScreen);
    connect(m_leaveFullScreen, &QShortcut::activated, this, [this] { setFullScreen(false); });
    connect(m_export, &FrameExport::done, this, &MainWindow::say);
    connect(m_export, &FrameExport::failed, this, &MainWindow::complain);
}

void MainWindow::connectHelp()
{
    const auto show = [](QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    };
    connect(m_actions.manual, &QAction::triggered, this,
            [this, show] { show(new ManualDialog(this)); });
    connect(m_actions.shortcuts, &QAction::triggered, this,
            [this, show] { show(new ShortcutsDialog(menus(), this)); });
    connect(m_actions.about, &QAction::triggered, this,
            [this, show] { show(new AboutDialog(this)); });
    connect(m_actions.aboutQt, &QAction::triggered, this, [] { QApplication::aboutQt(); });
}

void MainWindow::connectViewer()
{
    connect(m_viewer, &ViewerPage::frameShown, this, &MainWindow::updateState);
    connect(m_viewer, &ViewerPage::playingChanged, this, &MainWindow::updateState);
    connect(m_viewer, &ViewerPage::seriesFailed, this,
            [this](const store::Error &error) { complain(ErrorText::sentence(error)); });
    connect(m_viewer, &ViewerPage::seriesPartsFailed, this,
            [this](const std::vector<store::ChunkProblem> &problems) {
                m_inspector->addProblems(problems);
                showProblems();
            });
    connect(&m_viewer->loader(), &model::FrameLoader::problemFound, this,
            [this](const store::ChunkProblem &problem) {
                m_inspector->addProblems({problem});
                showProblems();
            });
    connect(&m_viewer->playhead(), &model::Playhead::historyChanged, this,
            &MainWindow::updateEnabled);
    connect(&m_viewer->playhead(), &model::Playhead::rangeChanged, this,
            &MainWindow::updateEnabled);
    const widgets::ViewGrid *grid = m_viewer->grid();
    connect(grid, &widgets::ViewGrid::zoomChanged, m_status, &StatusFields::setZoom);
    connect(grid, &widgets::ViewGrid::pixelHovered, m_status, &StatusFields::setPixel);
    connect(grid, &widgets::ViewGrid::pixelLeft, m_status, &StatusFields::clearPixel);
}

void MainWindow::open(const QString &path, const StartPosition &start)
{
    m_start = start;
    m_besideNext.clear();
    m_messages->clear();
    begin(path);
}

void MainWindow::begin(const QString &path)
{
    m_takesAllPlaces = true;
    m_session.open(path);
}

void MainWindow::openAll(const QStringList &paths)
{
    const bool here = !m_recording->isRecording();
    if (here)
        open(paths.first());
    for (const QString &path : paths.mid(here ? 1 : 0))
        emit windowRequested(path);
}

void MainWindow::showStore()
{
    const auto reader = m_session.reader();
    m_memory->leave();
    if (std::exchange(m_takesAllPlaces, false))
        m_viewer->companions().closeAll();
    m_picture->setReader(reader);
    m_viewer->setReader(reader);
    m_views->setMaster(reader);
    if (reader->isComplete()) // else the frame may be further on
        goToStart();
    m_inspector->setReader(reader);
    m_marks->setReader(reader->isComplete() ? reader : nullptr);
    m_status->setReader(reader.get(), missingFrames());
    m_status->setZoom(m_viewer->view()->zoom(), m_viewer->view()->isFitted());
    m_services.recent.add(m_session.path());
    m_opener->setFolder(QFileInfo(m_session.path()).path());
    m_pages->setCurrentWidget(m_viewerArea);
    layOutDocks();
    m_viewer->grid()->activate(0);
    showProblems();
    updateTitle();
    updateState();
    openNextBeside();
}

void MainWindow::goToStart()
{
    m_memory->enter(*m_session.reader(), ViewMemory::Restore::Yes);
    m_viewer->seek(std::exchange(m_start, {}));
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
    }
    m_views->setMaster(reader);
    m_inspector->setReader(reader);
    m_marks->setReader(reader);
    m_status->setReader(reader.get(), missingFrames());
    showProblems();
    updateState();
    openNextBeside();
}

void MainWindow::growStore()
{
    const auto reader = m_session.reader();
    m_viewer->growReader(reader);
    m_marks->extendReader(reader);
    if (!reader->isLocked() || !reader->problems().empty()) {
        m_inspector->setReader(reader);
        showProblems();
    }
    m_status->setReader(reader.get(), missingFrames());
    updateState();
}

void MainWindow::showStart()
{
    m_memory->leave();
    m_picture->setReader(nullptr);
    m_viewer->setReader(nullptr);
    m_views->setMaster(nullptr);
    m_inspector->setReader(nullptr);
    m_marks->setReader(nullptr);
    m_status->setReader(nullptr);
    m_pages->setCurrentWidget(m_startPage);
    updateTitle();
    updateState();
}

void MainWindow::showProblems()
{
    using Kind = model::Problem::Kind;
    using Severity = widgets::ProblemBar::Severity;
    const model::ProblemModel &problems = m_inspector->problems();
    widgets::ProblemBar *banner = m_viewer->banner();
    banner->setButton(tr("Show Problems"));
    const int damages = problems.count(Kind::Damage);
    if (damages > 0)
        banner->setMessage(
            tr("%n problem(s) in this recording. What is whole can be viewed.", nullptr, damages));
    else if (problems.count(Kind::Remark) > 0)
        banner->setMessage(problems.problems().front().what, Severity::Information);
    else
        banner->setMessage({});
}

void MainWindow::say(const QString &sentence)
{
    if (isFullScreen()) // without its status bar
        m_notice->tell(sentence);
    else
        statusBar()->showMessage(sentence, 5000);
}

void MainWindow::complain(const QString &sentence)
{
    m_messages->add(sentence);
    updateState();
}

void MainWindow::closeRecording()
{
    if (m_pages->currentWidget() == m_recording)
        leaveRecording();
    else if (m_pages->currentWidget() == m_startPage)
        close();
    else if (m_session.reader())
        m_session.close();
    else
        showStart();
}

void MainWindow::saveFrame()
{
    if (const auto frame =
            m_viewer->activeFrame()) // it may be on its way since the key was offered
        m_export->save(frame, QFileInfo(m_viewer->activePath()).fileName());
}

void MainWindow::showTimingReport()
{
    auto *dialog = findChild<TimingDialog *>();
    if (!dialog) {
        dialog = new TimingDialog(m_session, m_services.pool, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &TimingDialog::seekRequested, &m_viewer->playhead(),
                &model::Playhead::seek);
        connect(dialog, &TimingDialog::lateFactorChanged, this, [this](double factor) {
            m_services.settings.setLateFactor(factor);
            m_session.setLateFactor(factor);
        });
        connect(dialog, &TimingDialog::saved, this,
                [this](const QString &path) { say(tr("Saved %1").arg(path)); });
        connect(dialog, &TimingDialog::saveFailed, this,
                [this](const store::Error &error) { complain(ErrorText::sentence(error)); });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

// None, as far as is known.
std::int64_t MainWindow::missingFrames() const
{
    return m_session.timing() ? m_session.timing()->dropped : 0;
}

QString MainWindow::recordingName() const
{
    return QFileInfo(m_session.path()).fileName();
}

} // namespace app
