// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions/actions.h"
#include "app/viewer/viewstate.h"
#include "app/window/commandline.h"
#include "model/import/storeimport.h"
#include "model/sample/samplerecording.h"
#include "model/view/playpacing.h"
#include "model/view/session.h"
#include "widgets/message/sentence.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

class QDockWidget;
class QShortcut;
class QStackedWidget;

namespace widgets {
class MessageStack;
class Notice;
} // namespace widgets

namespace model {
class ExportQueue;
}

namespace app {

class ExactFrame;
class ExportsDialog;
class FrameExport;
class ImportDialog;
class Inspector;
class MarksDock;
class Menus;
class Opener;
class PictureTools;
class RecentRecordings;
class RecordingPage;
class Settings;
class StartPage;
class SoundTools;
class StatusFields;
struct ExportSubject;
class ViewMemory;
class ViewerPage;
class TableDock;
class ViewsDock;

// What all windows of the program share. Outlives them.
struct Services
{
    Settings &settings;
    model::WorkerPool &pool;
    model::WorkerPool &markPool; // for marks only: their writing waits for no recording
    model::WorkerPool &importPool; // a thread of it is taken for as long as an import lasts
    RecentRecordings &recent;
    model::ExportQueue &exports;
    QString indexCache = {}; // where indexes of recordings are kept; empty: nowhere
    QString marks = {}; // where the user's marks are kept
    QString film = {}; // where small pictures of recordings are kept; empty: nowhere
    // How long a recording may write nothing until a window that is to close does not wait for it.
    std::chrono::milliseconds stall = std::chrono::minutes(1);
};

// A window on one recording, or on the start page while none is open.
//
// Wires its session, its pages and its actions; all work is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const QString &path, const StartPosition &start = {});
    // Beside what is open or being opened; if nothing is, the first one that opens is the master.
    void openBeside(const QStringList &paths);
    void setFullScreen(bool full);
    void updateNights(); // after the settings changed
    void updateKeys(); // likewise
    void updatePacing(); // likewise
    void setCacheBytes(std::size_t bytes); // this window's share
    bool hasRecording() const { return m_session.reader() != nullptr; }
    void updateRecordingDefaults(); // likewise

    // A topic's messages go when something of it succeeds; without one, when a recording is opened.
    // What is a sentence already stays in its language.
    void complain(const widgets::Sentence &sentence, const QString &topic = {});
    void complain(const store::Error &error, const QString &topic = {});

    // Stops what is recorded and closes when that is written, whatever comes of it; asks nothing.
    void end();

    const Actions &actions() const { return m_actions; }
    QList<QAction *> menus() const; // of the menu bar

    void takeOverRecordingSetup(); // that another window kept

signals:
    void windowRequested(const QString &path); // another window is to show this recording
    void settingsRequested();
    // It closes although these stores, directories, are not closed: their disk does nothing any more.
    void leftUnclosed(const QStringList &directories);
    void recordingSetupKept(); // in the settings, for other windows to take over
    void hasRecordingChanged(); // or it has another one

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct ShownProblems
    {
        QString path; // of the recording
        int damages = 0;
        int remarks = 0;
        bool operator==(const ShownProblems &) const = default;
    };

    void createPages();
    void createInspector();
    void createMarks();
    void createViews();
    void createExports();
    void createTable();
    void createSound();
    void connectSession();
    void connectActions();
    void connectHelp();
    void connectViewer();
    void connectRecording();
    void connectBeside();
    void connectImport();
    void retranslate();
    void nameDockTabs();
    void updateEnabled();
    void updateBesideEnabled(bool viewing);
    QString playingText() const;
    QString decodingText() const;
    void updateTitle();
    void updatePlay();
    void updateState();
    void setPacing(bool model::PlayPacing::*part, bool on); // the rest is another window's, too

    void showStore();
    void showViewer();
    void goToStart(); // where the recording was left, or where it is to begin
    void extendStore();
    void growStore();
    void showStart();
    // What is told of the recording of the active view; after another one is it, and after it, which
    // may be that of `view`, has more frames or problems.
    void showActive();
    void extendActive(int view);
    void showStatus();
    void nameMarks();
    void showProblems(); // in the banner
    void say(const QString &sentence); // for a moment: what has been done
    void succeed(const QString &sentence, const QString &topic); // ends the topic's complaints
    void openAll(const QStringList &paths); // the first one here
    void begin(const QString &path); // to open it
    void openSample(const QString &directory);
    void importFrom(const QString &source); // empty: nothing yet
    void offerImport(const QString &path); // of what is no recording, if it can be imported
    void complainOfOpening(const QString &path, const store::Error &error);
    void stopSearch(); // for the cameras of a session
    void openCameras(const QString &sessionFile); // those that are not the master, beside it
    void openCompanion(const QString &path); // beside the master; complains where there are enough
    void openNextBeside(); // what waits for the master
    bool dropOffer();
    void offerBeside(); // what was open beside this recording when it was left
    void makeMaster(int companion);
    void closeView(int view);
    static void closeAll();
    void switchFullScreen(bool full);
    QDockWidget *dockInFront() const;
    void layOutDocks();
    int usualDockWidth() const;
    void closeRecording();
    void saveFrame();
    void showTimingReport();
    void askForExport();
    void addBeside(ExportSubject &subject) const;
    ExportSubject exportSubject() const; // REQUIRES: the active view has a recording with frames
    void showExports();
    void showExportsBeside();
    void tellExport(quint64 id); // that it ended
    bool mayLeaveExports(); // asks while some are not finished
    bool mayLeaveImport(); // likewise
    bool closesSoon() const; // as soon as something else is done
    void record();
    void callOffOpening();
    void leaveRecording();
    void recordingChanged(bool recording);
    void keepRecordingSetup();
    void watchLastWrites();
    void checkLastWrites();
    bool mayClose(); // asks while a recording runs
    QString recordingName() const;
    std::int64_t missingFrames() const;
    void restoreLayout();
    void saveLayout();

    Services m_services;
    Actions m_actions;
    model::Session m_session;
    model::SampleRecording m_sample;
    model::StoreImport m_importOffer; // looks at what could not be opened
    QString m_importSource; // that is offered
    QPointer<ImportDialog> m_import;
    StartPosition m_start; // of what is being opened
    std::optional<ViewState> m_trade; // how what becomes the master is to be looked at
    bool m_takesAllPlaces = false; // what is being opened: that of those beside it, too
    QString m_sessionFile; // that is being opened: its other cameras follow
    std::stop_source m_camerasSearch{std::nostopstate}; // for those
    bool m_searchesCameras = false;
    bool m_offersAgain = false; // when the recording page is left
    QStringList m_besideNext; // paths, to be opened when the master is
    Menus *m_menus;
    StatusFields *m_status;
    FrameExport *m_export;
    ExactFrame *m_exact; // of the viewer
    Opener *m_opener;
    widgets::MessageStack *m_messages;
    widgets::Notice *m_notice; // on the viewer, in full screen
    QStackedWidget *m_pages;
    StartPage *m_startPage;
    ViewerPage *m_viewer;
    QMainWindow *m_viewerArea; // the viewer with its docks
    Inspector *m_inspector;
    MarksDock *m_marks;
    ViewsDock *m_views;
    ExportsDialog *m_exports = nullptr; // null until it is shown
    TableDock *m_table;
    bool m_inspectorShown = true; // when full screen is left
    std::unique_ptr<PictureTools> m_picture;
    std::unique_ptr<SoundTools> m_sound;
    std::unique_ptr<ViewMemory> m_memory;
    ShownProblems m_shownProblems; // in the banner
    ShownProblems m_closedProblems; // by the user
    bool m_marksShown = false; // likewise
    bool m_viewsShown = false; // likewise
    bool m_tableShown = false; // likewise
    QDockWidget *m_dockInFront = nullptr; // likewise; null: none was to be seen
    bool m_isLaidOut = false; // the docks have their widths
    RecordingPage *m_recording;
    bool m_closeWhenRecorded = false; // the user has said so
    QTimer m_lastWrites; // while closing waits for them
    std::uint64_t m_writtenBefore = 0; // bytes, when that began
    bool m_leavesUnclosed = false;
    bool m_isEnding = false; // also if the recording fails
    bool m_leavesImport = false; // the user has said so
    bool m_leavesExports = false; // the user has said so; they are cancelled when it closes
    bool m_closeWhenSettled = false; // when the marks are written
    bool m_closeUnsaved = false; // then also if they cannot be written
    QTimer m_stillWriting; // while closing waits, until that is told
    bool m_saidStillWriting = false;
    QShortcut *m_leaveFullScreen;
};

} // namespace app
