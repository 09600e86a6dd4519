// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/record/recordjob.h"

#include "app/cli/commands.h"
#include "app/cli/record/losses.h"
#include "app/cli/record/sleeptext.h"
#include "app/common/errortext.h"
#include "app/common/terminal.h"
#include "model/camera/steadyclock.h"
#include "model/paths.h"
#include "model/record/session/target.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using State = model::Recorder::State;

constexpr int progressMs = 1000;
constexpr int longestDozeMs = 30000; // from fallAsleep() on, of time awake
constexpr int firstRetryMs = 500;
constexpr int longestRetryMs = 30000;
// Of the pool: a system that does not answer keeps no camera waiting.
constexpr int threads = 3;

} // namespace

RecordJob::RecordJob(CameraChoice choice, model::RecordingOptions options, Output &output)
    : m_choice(std::move(choice))
    , m_options(std::move(options))
    , m_output(output)
    , m_pool(threads)
    , m_awakeGuard(m_pool)
    , m_sleepWarning(m_pool)
{
    m_recorder.setPreviewEnabled(false);
    m_doze.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_progress, &QTimer::timeout, this, &RecordJob::showProgress);
    connect(&m_recorder, &model::Recorder::stateChanged, this, &RecordJob::showState);
    connect(&m_recorder, &model::Recorder::failed, this, &RecordJob::fail);
    connect(&m_recorder, &model::Recorder::finished, this,
            [this](const QString &directory) { m_stores.append(directory); });
    connect(&m_sleepWarning, &SleepWarning::fallsAsleep, this, &RecordJob::fallAsleep);
    connect(&m_sleepWarning, &SleepWarning::awake, this, &RecordJob::wakeUp);
    connect(&m_doze, &QTimer::timeout, this, &RecordJob::wakeUp);
    connect(&m_doze, &QTimer::timeout, &m_sleepWarning, &SleepWarning::letSleep);
    connect(&m_retry, &QTimer::timeout, this, &RecordJob::openAgain);
}

Exit RecordJob::run(std::unique_ptr<model::Camera> camera, const model::CameraFormat &format)
{
    const StopSignals stopSignals;
    connect(&stopSignals, &StopSignals::asked, this, &RecordJob::stop);
    m_beganSeconds = model::steadySeconds();
    const QString program = QStringLiteral("framehouse-cli");
    m_awakeGuard.hold(program, Commands::tr("A recording is running"));
    m_sleepWarning.start(program, Commands::tr("What was recorded is being closed"));
    begin(std::move(camera), format);
    if (isErrorTerminal())
        m_progress.start(progressMs);
    m_loop.exec();
    m_progress.stop();
    if (!m_stores.isEmpty())
        summarise();
    else if (!m_hasFailed) // stopped before it began
        m_output.say(Commands::tr("Nothing was recorded."));
    return m_hasFailed || m_stores.isEmpty() ? Exit::Failed : Exit::Done;
}

// Into the next store, as long as the limits leave.
void RecordJob::begin(std::unique_ptr<model::Camera> camera, const model::CameraFormat &format)
{
    model::RecordingOptions options = m_options;
    if (!m_stores.isEmpty()) {
        options.directory += QStringLiteral("_part%1").arg(m_stores.size() + 1);
        const auto free =
            model::checkTarget(model::toPath(options.directory), QDateTime::currentDateTime());
        if (!free) {
            fail(free.error());
            m_loop.quit();
            return;
        }
        if (options.maxFrames)
            *options.maxFrames -= m_before.captured - m_before.droppedByQueue;
        if (options.maxSeconds)
            *options.maxSeconds -= model::steadySeconds() - m_beganSeconds;
    }
    m_goesOn = false;
    m_isPartOpen = true;
    m_recorder.record(std::move(camera), format, options);
}

void RecordJob::fail(const store::Error &error)
{
    m_hasFailed = true;
    m_output.fail(error);
}

void RecordJob::stop()
{
    if (std::exchange(m_goesOn, false) && !m_isPartOpen) {
        m_output.say(endedAsleepText(ErrorText::escaped(m_choice.id)));
        m_loop.quit();
    }
    m_recorder.stop();
}

// One that comes to its end is left to it.
void RecordJob::fallAsleep()
{
    m_isAsleep = true;
    m_doze.start(longestDozeMs);
    m_retry.stop();
    const State doing = m_recorder.state();
    if (!m_isPartOpen)
        m_sleepWarning.letSleep();
    else if (doing != State::Draining && doing != State::Idle) {
        m_goesOn = true;
        m_output.say(fallsAsleepText(ErrorText::escaped(m_choice.id)));
        m_recorder.stop();
    }
}

void RecordJob::wakeUp()
{
    m_doze.stop();
    m_retryMs = firstRetryMs;
    if (std::exchange(m_isAsleep, false) && m_goesOn && !m_isPartOpen)
        openAgain();
}

void RecordJob::showState(State state)
{
    // What is told after the change of state is to be heard as well.
    if (state == State::Idle)
        QMetaObject::invokeMethod(this, &RecordJob::endPart, Qt::QueuedConnection);
}

void RecordJob::endPart()
{
    if (!std::exchange(m_isPartOpen, false))
        return;
    m_before = counters();
    if (m_isAsleep)
        m_sleepWarning.letSleep();
    if (!m_goesOn || m_hasFailed || !hasMore())
        m_loop.quit();
    else if (!m_isAsleep)
        openAgain();
}

bool RecordJob::hasMore() const
{
    const bool hasFrames =
        !m_options.maxFrames || m_before.captured - m_before.droppedByQueue < *m_options.maxFrames;
    const bool hasTime =
        !m_options.maxSeconds || model::steadySeconds() - m_beganSeconds < *m_options.maxSeconds;
    return hasFrames && hasTime;
}

void RecordJob::openAgain()
{
    if (!hasMore()) {
        m_output.say(endedAsleepText(ErrorText::escaped(m_choice.id)));
        m_loop.quit();
        return;
    }
    const auto open = [id = m_choice.id](const std::stop_token &) { return model::openCamera(id); };
    m_pool.run(this, open, [this](store::Result<std::unique_ptr<model::Camera>> camera) {
        goOn(std::move(camera));
    });
}

void RecordJob::goOn(store::Result<std::unique_ptr<model::Camera>> camera)
{
    if (!m_goesOn || m_isAsleep)
        return;
    const auto format = camera ? model::chooseFormat(**camera, m_choice.wish) : std::nullopt;
    if (format) {
        m_output.say(cameraIsBackText(ErrorText::escaped(m_choice.id)));
        begin(std::move(*camera), *format);
        return;
    }
    m_retry.start(m_retryMs);
    m_retryMs = std::min(2 * m_retryMs, longestRetryMs);
}

// Of all stores together; what is now is the last one's.
model::RecordingCounters RecordJob::counters() const
{
    model::RecordingCounters result = m_recorder.counters();
    result.addFrames(m_before);
    result.seconds += m_before.seconds;
    return result;
}

void RecordJob::showProgress()
{
    const model::RecordingCounters now = m_isPartOpen ? counters() : m_before;
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
    const model::RecordingCounters &end = m_before;
    const auto intervals = static_cast<double>(end.captured - m_stores.size());
    const double rate = end.seconds > 0 ? intervals / end.seconds : 0;
    for (const QString &directory : m_stores)
        m_output.write(ErrorText::escaped(directory) + QLatin1Char('\n'));
    m_output.write(lossesText(end));
    m_output.write(Commands::tr("frames per second %1\n").arg(rate, 0, 'f', 2));
}

} // namespace app
