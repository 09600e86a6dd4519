// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "app/common/sleepguard.h"
#include "app/common/sleepwarning.h"
#include "model/camera/camera.h"
#include "model/record/recorder.h"
#include "model/record/session/formatchoice.h"
#include "model/workerpool.h"

#include <QEventLoop>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace app {

// How a camera is opened: once more after the computer slept.
struct CameraChoice
{
    QString id;
    model::FormatWish wish;
};

// Records one camera until a limit, a signal or a failure ends it, and says what became of it. The
// store is closed before the computer sleeps; afterwards it goes on in another one beside it.
class RecordJob : public QObject
{
    Q_OBJECT

public:
    RecordJob(CameraChoice choice, model::RecordingOptions options,
              Output &output); // outlives *this

    // Runs an event loop until the recording is closed. `camera` is the one that was chosen, opened.
    Exit run(std::unique_ptr<model::Camera> camera, const model::CameraFormat &format);

private:
    void begin(std::unique_ptr<model::Camera> camera, const model::CameraFormat &format);
    void stop();
    void fail(const store::Error &error);
    void fallAsleep();
    void wakeUp();
    void showState(model::Recorder::State state);
    void endPart();
    void openAgain();
    void goOn(store::Result<std::unique_ptr<model::Camera>> camera);
    bool hasMore() const;
    void showProgress();
    void summarise();
    model::RecordingCounters counters() const;

    CameraChoice m_choice;
    model::RecordingOptions m_options;
    Output &m_output;
    model::WorkerPool m_pool;
    model::Recorder m_recorder;
    SleepGuard m_awakeGuard; // while it is recorded, as the next
    SleepWarning m_sleepWarning;
    QEventLoop m_loop;
    QTimer m_progress;
    QTimer m_doze; // at the longest; does not go on while the machine sleeps
    QTimer m_retry;
    int m_retryMs = 0;
    double m_beganSeconds = 0; // on the steady clock
    model::RecordingCounters m_before; // of the stores that are closed
    QStringList m_stores; // that are closed
    bool m_isPartOpen = false;
    bool m_isAsleep = false;
    bool m_goesOn = false; // after the sleep
    bool m_hasFailed = false;
};

} // namespace app
