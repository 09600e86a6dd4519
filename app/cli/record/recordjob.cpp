// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/record/recordjob.h"

#include "app/cli/commands.h"
#include "app/cli/record/losses.h"
#include "app/common/errortext.h"
#include "app/common/terminal.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace app {

namespace {

constexpr int progressMs = 1000;

} // namespace

RecordJob::RecordJob(Output &output)
    : m_output(output)
{
    m_recorder.setPreviewEnabled(false);
    connect(&m_progress, &QTimer::timeout, this, &RecordJob::showProgress);
    connect(&m_recorder, &model::Recorder::failed, this, [this](const store::Error &error) {
        m_hasFailed = true;
        m_output.fail(error);
    });
    connect(&m_recorder, &model::Recorder::finished, this, [this](const QString &directory) {
        m_hasStore = true;
        m_directory = directory;
    });
}

Exit RecordJob::run(std::unique_ptr<model::Camera> camera, const model::CameraFormat &format,
                    const model::RecordingOptions &options)
{
    const StopSignals stopSignals;
    connect(&stopSignals, &StopSignals::asked, &m_recorder, &model::Recorder::stop);
    m_recorder.record(std::move(camera), format, options);

    QEventLoop loop;
    connect(&m_recorder, &model::Recorder::stateChanged, &loop, [&loop](auto state) {
        // What is told after the change of state is to be heard as well.
        if (state == model::Recorder::State::Idle)
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    if (isErrorTerminal())
        m_progress.start(progressMs);
    loop.exec();
    m_progress.stop();
    if (m_hasStore)
        summarise();
    else if (!m_hasFailed) // stopped before it began
        m_output.say(Commands::tr("Nothing was recorded."));
    return m_hasFailed || !m_hasStore ? Exit::Failed : Exit::Done;
}

void RecordJob::showProgress()
{
    const model::RecordingCounters now = m_recorder.counters();
    m_output.say(Commands::tr("%1 s: captured %2, written %3, dropped by the device %4, by the "
                              "transport %5, by the queue %6; %7 frames per second")
                     .arg(now.seconds, 0, 'f', 1)
                     .arg(now.captured)
                     .arg(now.written)
                     .arg(now.droppedByDevice)
                     .arg(now.droppedByTransport)
                     .arg(now.droppedByQueue)
                     .arg(now.fps, 0, 'f', 1));
}

void RecordJob::summarise()
{
    const model::RecordingCounters end = m_recorder.counters();
    const double rate = end.seconds > 0 ? static_cast<double>(end.captured - 1) / end.seconds : 0;
    m_output.write(ErrorText::escaped(m_directory) + QLatin1Char('\n'));
    m_output.write(lossesText(end));
    m_output.write(Commands::tr("frames per second %1\n").arg(rate, 0, 'f', 2));
}

} // namespace app
