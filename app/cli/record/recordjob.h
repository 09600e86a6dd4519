// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "model/camera/camera.h"
#include "model/record/recorder.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace app {

// Records one camera until a limit, a signal or a failure ends it, and says what became of it.
class RecordJob : public QObject
{
    Q_OBJECT

public:
    explicit RecordJob(Output &output); // outlives *this

    // Runs an event loop until the recording is closed.
    Exit run(std::unique_ptr<model::Camera> camera, const model::CameraFormat &format,
             const model::RecordingOptions &options);

private:
    void showProgress();
    void summarise();

    Output &m_output;
    model::Recorder m_recorder;
    QTimer m_progress;
    bool m_hasFailed = false;
    bool m_hasStore = false;
    QString m_directory;
};

} // namespace app
