// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/sleepguard.h"
#include "app/common/sleepwarning.h"
#include "app/recording/cameradesk.h"
#include "app/recording/formsetup.h"
#include "app/settings/settings.h"
#include "model/record/recorder.h"
#include "store/error.h"
#include "widgets/message/sentence.h"

#include <QJsonObject>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <cstdint>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace model {
class WorkerPool;
}

namespace widgets {
class CountedMessages;
class DiskGauge;
class FrameView;
class LiveGrid;
class MetadataForm;
class NotesBar;
class RecordButton;
class RecordingMeter;
class TargetForm;
} // namespace widgets

namespace app {

class CameraPanel;
class RecordingNews;

// The window's second mode: live pictures, what is to be recorded, and the recording.
//
// The cameras run only while the page is entered.
class RecordingPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingPage(model::WorkerPool &pool, CameraSeams seams = {},
                           QWidget *parent = nullptr); // pool outlives it
    ~RecordingPage() override;

    // How the next recording is made; kept by the owner between runs.
    void setDefaults(const Settings::Recording &defaults);
    Settings::Recording defaults() const;
    void setSetup(const QJsonObject &setup); // all that the defaults do not say
    QJsonObject setup() const;
    // How another window has it: all of it before enter(); else what disturbs nobody here, so that it is
    // not lost when this one's is kept.
    void takeOver(const Settings::Recording &defaults, const QJsonObject &setup);

    void setKeys(const QString &note, const QStringList &marks); // as texts, for tool tips

    void enter(); // looks for cameras and shows the live pictures
    void leave(); // lets go of the cameras. REQUIRES: !isRecording()
    bool wasEntered() const { return m_wasEntered; } // ever

    model::RecordingCounters counters() const; // of all cameras together
    bool isRecording() const; // also while the last frames are being written
    QStringList unclosed() const; // directories of the stores that are still written
    bool takesNotes() const; // now
    widgets::FrameView *activeView() const; // null: there is no picture

public slots:
    void toggleRecording(); // of the menu: starts; asks before it stops
    void stopRecording();
    void writeNote(); // goes to the line for it
    void markEvent(int mark);

signals:
    void recordingChanged(bool recording);
    void takesNotesChanged();
    void openRequested(const QStringList &paths); // a store, or the file of a session
    void failed(); // a camera or the disk; the page says how
    void leaveRequested();
    void setupChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct DiskSpace
    {
        std::uint64_t free = 0;
        std::uint64_t total = 0;
    };

    void build();
    QWidget *buildHead();
    QWidget *buildResult();
    QWidget *buildSide();
    void addTab(QWidget *content);
    QWidget *buildMetadata();
    void retranslate();
    void fitSide();

    void connectSession();
    void connectForms();
    void showCameras();
    void showState();
    QString stateText() const;
    QString cameraThatFailed() const; // its name; empty: none
    void tick();
    void showPane(int camera);
    void showDisk(const model::RecordingCounters &counters);
    double expectedRate() const; // bytes a second, of all cameras
    void askDisk();
    void showAwake();

    void startRecording();
    model::SessionPlan plan() const;
    bool mayStart(const model::SessionPlan &plan); // else says why, at the field
    QString metadataProblem(const model::SessionPlan &plan, QString &field) const;
    void updatePreview();
    void updateHint();
    void showFinished(const QString &sessionFile);
    void browse();
    void browseSpare();
    QStringList eventNames() const;
    void takeNote(const QString &text);
    void chooseTemplate(const QString &name);

    model::WorkerPool &m_pool;
    CameraDesk m_desk;
    SleepGuard m_awakeGuard;
    SleepWarning m_sleepWarning;
    QTimer m_tick; // of the counters
    QTimer m_diskTick;
    DiskSpace m_disk;
    bool m_isAskingDisk = false;
    bool m_entered = false;
    bool m_wasEntered = false;
    bool m_wasRecording = false;
    bool m_tookNotes = false;
    QStringList m_recorded; // directories of the recording last finished
    MetadataTemplates m_templates;

    QToolButton *m_back;
    QLabel *m_title;
    QLabel *m_awake;
    QToolButton *m_histograms;
    widgets::CountedMessages *m_messages;
    QWidget *m_result;
    QLabel *m_resultText;
    widgets::Sentence m_saved; // what stands there; null: nothing yet
    QPushButton *m_openResult;
    widgets::LiveGrid *m_grid;
    widgets::RecordingMeter *m_meter;
    widgets::DiskGauge *m_gauge;
    widgets::NotesBar *m_notes;
    QTabWidget *m_tabs;
    int m_sideWidth = 0; // of its content, in this language
    CameraPanel *m_cameras;
    widgets::TargetForm *m_target;
    QWidget *m_metadataTab;
    widgets::MetadataForm *m_metadata;
    QLabel *m_eventsLabel;
    QLineEdit *m_events;
    widgets::RecordButton *m_button;
    QLabel *m_state;
};

} // namespace app
