// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "app/window/commandline.h"
#include "model/view/samplerecording.h"
#include "model/view/session.h"

#include <QMainWindow>

class QShortcut;
class QStackedWidget;

namespace widgets {
class MessageStack;
}

namespace app {

class FrameExport;
class Inspector;
class Menus;
class Opener;
class RecentRecordings;
class RecordingPage;
class Settings;
class StartPage;
class StatusFields;
class ViewerPage;

// What all windows of the program share. Outlives them.
struct Services
{
    Settings &settings;
    model::WorkerPool &pool;
    RecentRecordings &recent;
    QString indexCache = {}; // where indexes of recordings are kept; empty: nowhere
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
    void setFullScreen(bool full);
    void updateNights(); // after the settings changed

    const Actions &actions() const { return m_actions; }

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
    void connectSession();
    void connectActions();
    void connectHelp();
    void connectViewer();
    void connectRecording();
    void retranslate();
    void updateEnabled();
    void updateTitle();
    void updatePlay();
    void updateState();

    void showStore();
    void extendStore();
    void growStore();
    void showStart();
    void showProblems(); // of the recording, in its banner
    void complain(const QString &sentence);
    void openAll(const QStringList &paths); // the first one here
    void switchFullScreen(bool full);
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
    Menus *m_menus;
    StatusFields *m_status;
    FrameExport *m_export;
    Opener *m_opener;
    widgets::MessageStack *m_messages;
    QStackedWidget *m_pages;
    StartPage *m_startPage;
    ViewerPage *m_viewer;
    QMainWindow *m_viewerArea; // the viewer with its docks
    Inspector *m_inspector;
    bool m_inspectorShown = true; // when full screen is left
    RecordingPage *m_recording;
    bool m_closeWhenRecorded = false; // the user has said so
    QShortcut *m_leaveFullScreen;
};

} // namespace app
