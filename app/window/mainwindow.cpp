// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/mainwindow.h"

#include "app/common/errortext.h"
#include "app/import/importdialog.h"
#include "app/recording/recordingpage.h"
#include "app/settings/settings.h"
#include "app/viewer/exactframe.h"
#include "app/viewer/frameexport.h"
#include "app/viewer/inspector.h"
#include "app/viewer/marksdock.h"
#include "app/viewer/picturetools.h"
#include "app/viewer/soundtools.h"
#include "app/viewer/timingdialog.h"
#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "app/viewer/viewmemory.h"
#include "app/viewer/viewsdock.h"
#include "app/window/helpdialogs.h"
#include "app/window/menus.h"
#include "app/window/opener.h"
#include "app/window/recentrecordings.h"
#include "app/window/startpage.h"
#include "app/window/statusfields.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "model/timing/timingreport.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/message/messagestack.h"
#include "widgets/message/notice.h"
#include "widgets/message/problembar.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

// Of what messages are about.
const QString marksTopic = QStringLiteral("marks");
const QString saveTopic = QStringLiteral("save");
const QString reportTopic = QStringLiteral("report");

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
    , m_importOffer(services.pool, services.importPool)
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
    createExports();
    createTable();
    createSound();
    connectSession();
    connectActions();
    connectHelp();
    connectViewer();
    connectRecording();
    connectBeside();
    connectImport();
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
    m_exact = new ExactFrame(*m_viewer);
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
    m_recording->setSetup(m_services.settings.recordingSetup());
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
    connect(&m_inspector->problems(), &QAbstractItemModel::modelReset, this, [this] {
        if (!m_viewer->banner()->isHidden()) // in another language
            showProblems();
    });
    connect(m_viewer->banner(), &widgets::ProblemBar::dismissed, this,
            [this] { m_closedProblems = m_shownProblems; });
    connect(m_inspector, &Inspector::chunkActivated, this, [this](int chunk) {
        const auto reader = m_viewer->activeReader();
        if (m_viewer->hasFrames() && reader && reader->index().frameCount() > 0)
            m_viewer->seekInActive(frameOfChunk(chunk, reader->index()));
    });
}

void MainWindow::createMarks()
{
    m_marks = new MarksDock(m_services.markPool, m_viewer->playhead(), m_actions, m_services.marks);
    m_marks->setObjectName(QStringLiteral("marks"));
    m_viewerArea->addDockWidget(Qt::RightDockWidgetArea, m_marks);
    m_viewerArea->tabifyDockWidget(m_inspector, m_marks);
    m_inspector->raise();
    m_menus->addToView(m_marks->toggleViewAction());
    connect(m_marks, &MarksDock::spansChanged, m_viewer, &ViewerPage::setMarks);
    connect(m_viewer, &ViewerPage::marksWanted, m_marks, &MarksDock::addPoints);
    connect(&m_viewer->audit(), &model::AuditLoader::changed, this,
            [this] { m_marks->setRecorded(m_viewer->audit().trail()); });
    connect(m_actions.addMark, &QAction::triggered, this, [this] {
        m_marks->addPoint(m_viewer->seenFrame().value_or(m_viewer->playhead().position()));
    });
    connect(m_marks, &MarksDock::seekRequested, this,
            [this](store::FrameIndex index) { m_viewer->playhead().visit(index); });
    connect(m_marks, &MarksDock::complained, this, [this](const widgets::Sentence &sentence) {
        m_closeWhenSettled = m_closeWhenSettled && m_closeUnsaved; // else nobody reads it
        complain(sentence, marksTopic);
    });
    connect(m_marks, &MarksDock::remarked, this, [this](const widgets::Sentence &sentence) {
        m_messages->add(sentence, widgets::ProblemBar::Severity::Information);
    });
    connect(m_marks, &MarksDock::said, this,
            [this](const QString &sentence) { succeed(sentence, marksTopic); });
    connect(&m_marks->keeper(), &model::MarkKeeper::settled, this, [this] {
        m_saidStillWriting = false;
        if (!m_marks->keeper().hasFailed())
            m_messages->clear(marksTopic);
        if (m_closeWhenSettled)
            close();
    });
    m_stillWriting.setSingleShot(true);
    m_stillWriting.setInterval(1s);
    connect(&m_stillWriting, &QTimer::timeout, this, [this] {
        m_saidStillWriting = m_closeWhenSettled;
        if (m_closeWhenSettled && m_isEnding) // nobody reads it
            close();
        else if (m_closeWhenSettled)
            m_messages->add(
                [] {
                    return tr("The marks are still being written. To leave without waiting for "
                              "them, close the window again.");
                },
                widgets::ProblemBar::Severity::Information, marksTopic);
    });
}

void MainWindow::connectSession()
{
    m_session.setLateFactor(m_services.settings.lateFactor());
    connect(&m_session, &model::Session::opened, this, &MainWindow::hasRecordingChanged);
    connect(&m_session, &model::Session::closed, this, &MainWindow::hasRecordingChanged);
    connect(&m_session, &model::Session::opened, this, &MainWindow::showStore);
    connect(&m_session, &model::Session::extended, this, &MainWindow::extendStore);
    connect(&m_session, &model::Session::grown, this, &MainWindow::growStore);
    connect(&m_session, &model::Session::timed, this, [this] {
        m_viewer->setTiming(m_session.timing());
        showStatus();
    });
    connect(&m_session, &model::Session::closed, this, &MainWindow::showStart);
    connect(&m_session, &model::Session::stateChanged, this, &MainWindow::updateState);
    connect(&m_session, &model::Session::openFailed, this,
            [this](const QString &path, const store::Error &error) {
                m_takesAllPlaces = false;
                m_start = {}; // it was for that one
                complainOfOpening(path, error);
                openNextBeside();
            });
    connect(&m_sample, &model::SampleRecording::ready, this,
            [this](const QString &directory) { openSample(directory); });
    connect(&m_sample, &model::SampleRecording::failed, this,
            [this](const store::Error &error) { complain(error); });
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
    connect(m_actions.openFileBeside, &QAction::triggered, m_opener, &Opener::askForFileBeside);
    connect(m_opener, &Opener::picked, this, &MainWindow::openAll);
    connect(m_opener, &Opener::rejected, this,
            [this](const widgets::Sentence &sentence) { complain(sentence); });
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
    call(m_actions.everyFrame, [this](bool on) { setPacing(&model::PlayPacing::everyFrame, on); });
    call(m_actions.skipPauses, [this](bool on) { setPacing(&model::PlayPacing::skipsPauses, on); });
    call(m_actions.timingReport, &MainWindow::showTimingReport);
    call(m_actions.copyFrame,
         [this] { m_exact->get([this](const auto &frame) { m_export->copy(frame); }); });
    call(m_actions.close, &MainWindow::closeRecording);
    call(m_actions.quit, &MainWindow::closeAll);
    call(m_actions.settings, &MainWindow::settingsRequested);
    call(m_actions.fullScreen, &MainWindow::setFullScreen);
    connect(m_leaveFullScreen, &QShortcut::activated, this, [this] { setFullScreen(false); });
    connect(m_export, &FrameExport::done, this,
            [this](const QString &sentence) { succeed(sentence, saveTopic); });
    connect(m_exact, &ExactFrame::missed, this, [this] {
        say(tr("The frame was left before it was there: nothing was saved or copied"));
    });
    connect(m_export, &FrameExport::failed, this,
            [this](const store::Error &error) { complain(error, saveTopic); });
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
    connect(m_viewer, &ViewerPage::problemsFound, this,
            [this] { extendActive(m_viewer->grid()->active()); });
    connect(m_viewer, &ViewerPage::said, this, &MainWindow::say);
    connect(&m_viewer->playhead(), &model::Playhead::historyChanged, this,
            &MainWindow::updateEnabled);
    connect(&m_viewer->playhead(), &model::Playhead::rangeChanged, this,
            &MainWindow::updateEnabled);
    const widgets::ViewGrid *grid = m_viewer->grid();
    connect(grid, &widgets::ViewGrid::activeChanged, this, &MainWindow::showActive);
    connect(grid, &widgets::ViewGrid::zoomChanged, m_status, &StatusFields::setZoom);
    connect(grid, &widgets::ViewGrid::pixelHovered, m_status, &StatusFields::setPixel);
    connect(grid, &widgets::ViewGrid::pixelLeft, m_status, &StatusFields::clearPixel);
}

void MainWindow::open(const QString &path, const StartPosition &start)
{
    m_start = start;
    m_besideNext.clear();
    stopSearch();
    m_messages->clear();
    m_closedProblems = {};
    begin(path);
}

void MainWindow::begin(const QString &path)
{
    m_takesAllPlaces = true;
    m_sessionFile = model::isSessionFile(model::toPath(path)) ? path : QString();
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

void MainWindow::say(const QString &sentence)
{
    if (isFullScreen()) // without its status bar
        m_notice->tell(sentence);
    else
        statusBar()->showMessage(sentence, 5000);
}

void MainWindow::complain(const widgets::Sentence &sentence, const QString &topic)
{
    m_messages->add(sentence, widgets::ProblemBar::Severity::Error, topic);
    updateState();
}

void MainWindow::complain(const store::Error &error, const QString &topic)
{
    complain([error] { return ErrorText::sentence(error); }, topic);
}

// What went wrong with the same before is over.
void MainWindow::succeed(const QString &sentence, const QString &topic)
{
    m_messages->clear(topic);
    say(sentence);
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
    m_exact->get([this](const model::FramePtr &frame) {
        m_export->save(frame, model::recordingName(m_viewer->activePath()));
    });
}

// It takes a while to be made: cameras that are looked at meanwhile stay in sight.
void MainWindow::openSample(const QString &directory)
{
    if (m_pages->currentWidget() == m_recording)
        emit windowRequested(directory);
    else
        open(directory);
}

void MainWindow::showTimingReport()
{
    auto *dialog = findChild<TimingDialog *>();
    if (!dialog) {
        dialog = new TimingDialog(m_session, m_services.pool, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &TimingDialog::seekRequested, &m_viewer->playhead(),
                &model::Playhead::visit);
        connect(dialog, &TimingDialog::lateFactorChanged, this, [this](double factor) {
            m_services.settings.setLateFactor(factor);
            m_session.setLateFactor(factor);
        });
        const auto showAudit = [this, dialog] { dialog->setAudit(m_viewer->audit().trail()); };
        connect(&m_viewer->audit(), &model::AuditLoader::changed, dialog, showAudit);
        showAudit();
        connect(dialog, &TimingDialog::saved, this,
                [this](const QString &path) { succeed(tr("Saved %1").arg(path), reportTopic); });
        connect(dialog, &TimingDialog::saveFailed, this,
                [this](const store::Error &error) { complain(error, reportTopic); });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

QString MainWindow::recordingName() const
{
    return model::recordingName(m_session.path());
}

} // namespace app
