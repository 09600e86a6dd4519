// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/record/sessionjob.h"

#include "app/cli/commands.h"
#include "app/cli/record/losses.h"
#include "app/cli/record/sleeptext.h"
#include "app/common/errortext.h"
#include "app/common/recordingtext.h"
#include "model/paths.h"

#include <cmath>

namespace app {

namespace {

using model::RecordingSession;

constexpr int progressMs = 1000;
// Of the pool: a camera that is slow to open, or a system that does not answer, keeps nobody waiting.
constexpr int threads = 4;

QString duration(double seconds)
{
    if (!std::isfinite(seconds))
        return Commands::tr("for ever");
    const auto minutes = static_cast<qint64>(seconds / 60);
    return Commands::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString noticeText(model::SessionCamera::Notice notice, const QString &camera)
{
    using Notice = model::SessionCamera::Notice;
    switch (notice) {
    case Notice::CameraLost:
        return Commands::tr("%1: the camera is lost and looked for.").arg(camera);
    case Notice::CameraBack:
        return cameraIsBackText(camera);
    case Notice::FormatChanged:
        return Commands::tr("%1: the camera's pictures became others; the recording goes on in "
                            "another store.")
            .arg(camera);
    case Notice::FailedOver:
        return Commands::tr("%1: the disk refused; the recording goes on in the spare folder.")
            .arg(camera);
    case Notice::FallsAsleep:
        return fallsAsleepText(camera);
    case Notice::FramesDropped:
        return Commands::tr("%1: frames are dropped; the recording tells which.").arg(camera);
    case Notice::QueueHalfFull:
        return Commands::tr("%1: the queue to the disk is half full.").arg(camera);
    case Notice::DiskLow:
        return Commands::tr("%1: the disk is nearly full.").arg(camera);
    case Notice::DiskRoomAgain:
        return Commands::tr("%1: the disk has room again.").arg(camera);
    }
    return {};
}

} // namespace

SessionJob::SessionJob(Output &output)
    : m_output(output)
    , m_pool(threads)
    , m_session(m_pool)
    , m_awakeGuard(m_pool)
    , m_sleepWarning(m_pool)
{
    connect(&m_progress, &QTimer::timeout, this, &SessionJob::showProgress);
    connect(&m_session, &RecordingSession::stateChanged, this, &SessionJob::advance);
    connect(&m_session, &RecordingSession::started, this, &SessionJob::showStart);
    connect(&m_session, &RecordingSession::spareIsOnSameDisk, this,
            [this] { m_output.say(RecordingText::spareIsOnSameDisk()); });
    connect(&m_session, &RecordingSession::noticed, this, &SessionJob::showNotice);
    connect(&m_session, &RecordingSession::refused, this, [this](const auto &why) {
        m_hasFailed = true;
        m_output.say(RecordingText::refused(why));
        m_loop.quit();
    });
    connect(&m_session, &RecordingSession::failed, this, &SessionJob::showFailure);
    connect(&m_sleepWarning, &SleepWarning::fallsAsleep, &m_session, &RecordingSession::fallAsleep);
    connect(&m_sleepWarning, &SleepWarning::awake, &m_session, &RecordingSession::wakeUp);
    connect(&m_session, &RecordingSession::readyToSleep, &m_sleepWarning, &SleepWarning::letSleep);
    connect(&m_session, &RecordingSession::slept, this, [this](double seconds) {
        m_output.say(Commands::tr("The computer slept for %1 s; frames of that time are missing.")
                         .arg(seconds, 0, 'f', 0));
    });
    connect(&m_session, &RecordingSession::finished, this, [this] {
        m_hasRecorded = true;
        m_loop.quit();
    });
}

Exit SessionJob::run(const model::SessionPlan &plan, bool takesNotes)
{
    const StopSignals stopSignals;
    connect(&stopSignals, &StopSignals::asked, this, &SessionJob::stop);
    m_takesNotes = takesNotes;
    m_plan = plan;
    for (model::PlannedCamera &camera : m_plan.cameras)
        camera.hasPreview = false;
    m_session.prepare(m_plan.cameras);
    if (!m_isStopped && !m_hasFailed)
        m_loop.exec();
    m_progress.stop();
    if (m_hasRecorded)
        summarise();
    else if (!m_hasFailed) // stopped before it began
        m_output.say(Commands::tr("Nothing was recorded."));
    return m_hasFailed || !m_hasRecorded ? Exit::Failed : Exit::Done;
}

void SessionJob::stop()
{
    using State = RecordingSession::State;
    m_isStopped = true;
    m_session.stop();
    if (m_session.state() == State::Opening || m_session.state() == State::Ready)
        m_loop.quit();
}

void SessionJob::advance(RecordingSession::State state)
{
    if (state != RecordingSession::State::Ready || m_session.result().startTime > 0)
        return;
    if (m_hasFailed || m_isStopped) // a camera of the session is not to be had, or nobody wants it
        QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_hasFailed && !m_isStopped) // meanwhile
                    m_session.record(m_plan);
            },
            Qt::QueuedConnection);
}

void SessionJob::takeNote(const QString &line)
{
    if (line.startsWith(QLatin1Char('!')))
        m_session.addMark(line.mid(1).trimmed());
    else if (!line.trimmed().isEmpty())
        m_session.addNote(line);
}

void SessionJob::showStart(const model::DiskForecast &forecast)
{
    m_output.say(Commands::tr("Recording “%1”. The disk will last about %2.")
                     .arg(ErrorText::escaped(QString::fromStdString(m_session.result().name)),
                          duration(forecast.seconds())));
    if (m_plan.maxSeconds && forecast.seconds() < *m_plan.maxSeconds)
        m_output.say(Commands::tr("That is less than the session is to take."));
    const QString program = QStringLiteral("framehouse-cli");
    m_awakeGuard.hold(program, Commands::tr("A recording is running"));
    m_sleepWarning.start(program, Commands::tr("What was recorded is being closed"));
    if (isErrorTerminal())
        m_progress.start(progressMs);
    if (!m_takesNotes)
        return;
    m_lines.emplace();
    connect(&*m_lines, &InputLines::came, this, &SessionJob::takeNote);
}

void SessionJob::showNotice(int camera, model::SessionCamera::Notice notice,
                            const store::Error &why)
{
    m_output.say(noticeText(notice, label(camera)));
    if (!why.detail.empty())
        m_output.say(ErrorText::happened(why));
}

void SessionJob::showFailure(int camera, const store::Error &error, model::Recorder::Cause cause)
{
    m_hasFailed = true;
    const bool isOfSpare = camera >= 0 && cause == model::Recorder::Cause::Store &&
                           m_session.cameras()[static_cast<std::size_t>(camera)]->isInSpare();
    m_output.say(isOfSpare ? RecordingText::failedInSpare(error) : ErrorText::sentence(error));
}

QString SessionJob::label(int camera) const
{
    return ErrorText::escaped(m_plan.cameras[static_cast<std::size_t>(camera)].label);
}

void SessionJob::showProgress()
{
    for (std::size_t i = 0; i < m_session.cameras().size(); ++i) {
        const model::RecordingCounters now = m_session.cameras()[i]->counters();
        m_output.say(
            Commands::tr("%1: %2 s, written %3, dropped %4, queue %5, %6 frames per second")
                .arg(label(static_cast<int>(i)))
                .arg(now.seconds, 0, 'f', 1)
                .arg(now.written)
                .arg(now.dropped())
                .arg(now.queued)
                .arg(now.fps, 0, 'f', 1));
    }
}

void SessionJob::summarise()
{
    const auto &tracks = m_session.result().tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        for (const auto &part : tracks[i].parts)
            m_output.write(Commands::tr("%1: %2 frames in %3\n")
                               .arg(label(static_cast<int>(i)))
                               .arg(part.frames)
                               .arg(ErrorText::escaped(QString::fromStdString(part.directory))));
        m_output.write(lossesText(m_session.cameras()[i]->counters()));
        if (tracks[i].gaps.empty() || tracks[i].gaps.back().toTime > 0)
            continue;
        if (tracks[i].gaps.back().reason == "sleep") { // nothing is wrong with the camera
            m_output.say(endedAsleepText(label(static_cast<int>(i))));
            continue;
        }
        m_output.say(
            Commands::tr("%1: the camera did not come back.").arg(label(static_cast<int>(i))));
        m_hasFailed = true;
    }
}

} // namespace app
