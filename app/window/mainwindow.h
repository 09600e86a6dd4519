// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "app/window/commandline.h"
#include "model/view/samplerecording.h"
#include "model/view/session.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QShortcut;
class QStackedWidget;

namespace widgets {
class MessageStack;
class Notice;
} // namespace widgets

namespace app {

class FrameExport;
class Inspector;
class MarksDock;
class Menus;
class Opener;
class PictureTools;
class RecentRecordings;
class RecordingPage;
class Settings;
class StartPage;
class StatusFields;
class ViewMemory;
class ViewerPage;
class ViewsDock;

// What all windows of the program share. Outlives them.
struct Services
{
    Settings &settings;
    model::WorkerPool &pool;
    RecentRecordings &recent;
    QString indexCache = {}; // where indexes of recordings are kept; empty: nowhere
    QString marks = {}; // where the user's marks are kept
    QString film = {}; // where small pictures of recordings are kept; empty: nowhere
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
    void updateRecordingDefaults(); // likewise

    const Actions &actions() const { return m_actions; }
    QList<QAction *> menus() const; // of the menu bar

signals:
    void windowRequested(const QString &path); // another window is to show this recording
    void settingsRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages();
    void createInspector();
    void createMarks();
    void createViews();
    void connectSession();
    void connectActions();
    void connectHelp();
    void connectViewer();
    void connectRecording();
    void connectBeside();
    void retranslate();
    void nameDockTabs();
    void updateEnabled();
    void updateBesideEnabled(bool viewing);
    QString playingText() const;
    void updateTitle();
    void updatePlay();
    void updateState();
    void setPacing(bool everyFrame, bool skipsPauses);

    void showStore();
    void goToStart(); // where the recording was left, or where it is to begin
    void extendStore();
    void growStore();
    void showStart();
    void showProblems(); // of the recording, in its banner
    void say(const QString &sentence); // for a moment: what has been done
    void complain(const QString &sentence);
    void openAll(const QStringList &paths); // the first one here
    void begin(const QString &path); // to open it
    void openNextBeside(); // what waits for the master
    void makeMaster(int companion);
    void closeView(int view);
    static void closeAll();
    void switchFullScreen(bool full);
    QDockWidget *dockInFront() const;
    void layOutDocks();
    void closeRecording();
    void saveFrame();
    void showTimingReport();
    void record();
    void leaveRecording();
    void recordingChanged(bool recording);
    bool mayClose(); // asks while a recording runs
    QString recordingName() const;
    std::int64_t missingFrames() const;
    void restoreLayout();
    void saveLayout();

    Services m_services;
    Actions m_actions;
    model::Session m_session;
    model::SampleRecording m_sample;
    StartPosition m_start; // of what is being opened
    bool m_takesAllPlaces = false; // what is being opened: that of those beside it, too
    QStringList m_besideNext; // paths, to be opened when the master is
    Menus *m_menus;
    StatusFields *m_status;
    FrameExport *m_export;
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
    bool m_inspectorShown = true; // when full screen is left
    std::unique_ptr<PictureTools> m_picture;
    std::unique_ptr<ViewMemory> m_memory;
    bool m_marksShown = false; // likewise
    bool m_viewsShown = false; // likewise
    QDockWidget *m_dockInFront = nullptr; // likewise; null: none was to be seen
    bool m_isLaidOut = false; // the docks have their widths
    RecordingPage *m_recording;
    bool m_closeWhenRecorded = false; // the user has said so
    bool m_closeWhenSettled = false; // when the marks are written
    bool m_closeUnsaved = false; // then also if they cannot be written
    QShortcut *m_leaveFullScreen;
};

} // namespace app
