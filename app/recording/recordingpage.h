// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/settings.h"
#include "model/camera/camera.h"
#include "model/record/recorder.h"
#include "store/error.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace model {
class WorkerPool;
}

namespace widgets {
class CameraForm;
class FrameView;
class MetadataForm;
class ProblemBar;
class RecordButton;
class RecordingMeter;
class TargetForm;
} // namespace widgets

namespace app {

// The window's second mode: a camera's live picture, what is to be recorded, and the recording.
//
// The camera runs only while the page is entered.
class RecordingPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingPage(model::WorkerPool &pool, QWidget *parent = nullptr); // pool outlives it
    ~RecordingPage() override;

    // How the next recording is made; kept by the owner between runs.
    void setDefaults(const Settings::Recording &defaults);
    Settings::Recording defaults() const;

    void enter(); // looks for cameras and shows the live picture
    void leave(); // lets go of the camera. REQUIRES: !isRecording()

    model::RecordingCounters counters() const { return m_recorder.counters(); }
    bool isRecording() const; // also while the last frames are being written

public slots:
    void toggleRecording(); // of the menu: starts; asks before it stops
    void stopRecording();

signals:
    void recordingChanged(bool recording);
    void openRequested(const QString &directory); // the recorded store
    void failed(); // the camera or the disk; the page says how
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using CameraHolder = std::shared_ptr<store::Result<std::unique_ptr<model::Camera>>>;

    void build();
    QWidget *buildSide();
    void connectAll();
    void retranslate();
    void fitSide();

    void listCameras();
    void openCamera(const QString &id, std::optional<model::CameraFormat> format);
    void cameraOpened(const CameraHolder &camera, std::optional<model::CameraFormat> format);
    void cameraStarted();
    void startRecording();
    void beginRecording(const model::RecordingOptions &options);
    std::optional<model::RecordingOptions> options();
    void showState(model::Recorder::State state);
    void showFailure(const store::Error &error);
    void showFinished(const QString &directory);
    void updateHint();
    void browse();

    model::WorkerPool &m_pool;
    model::Recorder m_recorder;
    QTimer m_tick; // of the counters
    std::stop_source m_opening{std::nostopstate};
    QString m_wantedCamera;
    QString m_recorded; // directory of the recording last finished
    bool m_entered = false;
    bool m_wasRecording = false;

    QToolButton *m_back;
    QLabel *m_title;
    widgets::ProblemBar *m_problem;
    QWidget *m_result;
    QLabel *m_resultText;
    QPushButton *m_openResult;
    widgets::FrameView *m_view;
    widgets::RecordingMeter *m_meter;
    QScrollArea *m_side;
    QWidget *m_forms;
    QLabel *m_cameraTitle, *m_targetTitle, *m_metadataTitle;
    widgets::CameraForm *m_camera;
    widgets::TargetForm *m_target;
    widgets::MetadataForm *m_metadata;
    widgets::RecordButton *m_button;
    QLabel *m_state;
};

} // namespace app
