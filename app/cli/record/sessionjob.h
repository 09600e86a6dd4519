// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "app/common/sleepguard.h"
#include "app/common/sleepwarning.h"
#include "app/common/terminal.h"
#include "model/record/session/recordingsession.h"
#include "model/workerpool.h"

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <optional>

namespace app {

// Records a session until a limit, a signal or a failure ends it, and says what became of it.
class SessionJob : public QObject
{
    Q_OBJECT

public:
    explicit SessionJob(Output &output); // outlives *this

    // Runs an event loop until everything is closed. With `takesNotes`, each line of standard input
    // is kept as a note, and those that begin with "!" as a mark.
    Exit run(const model::SessionPlan &plan, bool takesNotes);

private:
    void stop();
    void advance(model::RecordingSession::State state);
    void takeNote(const QString &line);
    void showStart(const model::DiskForecast &forecast);
    void showNotice(int camera, model::SessionCamera::Notice notice, const store::Error &why);
    void showFailure(int camera, const store::Error &error, model::Recorder::Cause cause);
    void showProgress();
    void summarise();
    QString label(int camera) const;

    Output &m_output;
    model::WorkerPool m_pool;
    model::RecordingSession m_session;
    SleepGuard m_awakeGuard; // while it is recorded, as the next
    SleepWarning m_sleepWarning;
    model::SessionPlan m_plan;
    QEventLoop m_loop;
    QTimer m_progress;
    std::optional<InputLines> m_lines; // from the recording's start on
    bool m_takesNotes = false;
    bool m_isStopped = false;
    bool m_hasFailed = false;
    bool m_hasRecorded = false;
};

} // namespace app
