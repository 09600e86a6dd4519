// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingnews.h"

#include "app/common/errortext.h"
#include "app/common/recordingtext.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/durations.h"

namespace app {

using widgets::ProblemBar;

namespace {

const QString diskKind = QStringLiteral("disk"); // that a disk is low
const QString spareKind = QStringLiteral("spare"); // that its disk is the recordings'

} // namespace

RecordingNews::RecordingNews(model::RecordingSession &session, widgets::CountedMessages &messages,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_messages(messages)
{
    connect(&session, &model::RecordingSession::noticed, this, &RecordingNews::notice);
    connect(&session, &model::RecordingSession::failed, this, &RecordingNews::fail);
    connect(&session, &model::RecordingSession::refused, this, &RecordingNews::tell);
    connect(&session, &model::RecordingSession::started, this, [this] {
        m_lost.clear();
        m_low.clear();
    });
    connect(&session, &model::RecordingSession::spareIsOnSameDisk, this, [this] {
        m_messages.tell(spareKind, &RecordingText::spareIsOnSameDisk, ProblemBar::Severity::Warning,
                        QDateTime::currentDateTime());
    });
    connect(&session, &model::RecordingSession::finished, this, [this] {
        forgetDisk();
        m_messages.clear(spareKind);
    });
    connect(&session, &model::RecordingSession::slept, this, &RecordingNews::saySlept);
}

QString RecordingNews::nameOf(int camera) const
{
    const auto i = static_cast<std::size_t>(camera);
    return i < m_session.cameras().size() ? m_session.cameras()[i]->plan().label : QString();
}

void RecordingNews::tell(const model::StartRefusal &refusal)
{
    m_messages.tell(
        QStringLiteral("start"), [refusal] { return RecordingText::refused(refusal); },
        ProblemBar::Severity::Error, QDateTime::currentDateTime());
}

void RecordingNews::fail(int camera, const store::Error &error, model::Recorder::Cause cause)
{
    if (camera < 0) {
        m_messages.tell(
            QStringLiteral("record"), [error] { return ErrorText::sentence(error); },
            ProblemBar::Severity::Error, QDateTime::currentDateTime());
        return;
    }
    const bool isOfSpare = cause == model::Recorder::Cause::Store &&
                           m_session.cameras()[static_cast<std::size_t>(camera)]->isInSpare();
    m_messages.tell(
        QStringLiteral("failed/%1").arg(camera),
        [error, isOfSpare, name = nameOf(camera)] {
            return tr("%1: %2").arg(name, isOfSpare ? RecordingText::failedInSpare(error)
                                                    : ErrorText::sentence(error));
        },
        ProblemBar::Severity::Error, QDateTime::currentDateTime());
}

void RecordingNews::notice(int camera, model::SessionCamera::Notice notice, const store::Error &why)
{
    using Notice = model::SessionCamera::Notice;
    const QDateTime now = QDateTime::currentDateTime();
    const QString name = nameOf(camera);
    const QString presence = QStringLiteral("presence/%1").arg(camera);
    switch (notice) {
    case Notice::CameraLost:
        m_lost[camera] = now;
        m_messages.tell(
            presence, [name] { return tr("“%1” was lost; the recording waits for it.").arg(name); },
            ProblemBar::Severity::Error, now);
        break;
    case Notice::CameraBack: {
        const double away = static_cast<double>(m_lost.value(camera, now).msecsTo(now)) / 1000;
        m_messages.tell(
            presence,
            [name, away] {
                return tr("“%1” is back after %2 and is recorded into a further recording.")
                    .arg(name, widgets::durationText(away));
            },
            ProblemBar::Severity::Information, now);
        break;
    }
    case Notice::FormatChanged:
        m_lost[camera] = now;
        m_messages.tell(
            presence,
            [name] {
                return tr("The pictures of “%1” have another size or other pixels; the recording "
                          "goes on in a further one.")
                    .arg(name);
            },
            ProblemBar::Severity::Warning, now);
        break;
    case Notice::FailedOver:
        m_messages.tell(
            QStringLiteral("disk/%1").arg(camera),
            [name, why] {
                return tr("The disk refused to take more of “%1”; the recording goes on in the "
                          "spare folder. %2")
                    .arg(name, ErrorText::sentence(why));
            },
            ProblemBar::Severity::Error, now);
        break;
    case Notice::FallsAsleep:
        m_lost[camera] = now;
        m_messages.tell(
            presence,
            [name] {
                return tr("The computer goes to sleep. The recording of “%1” is closed and goes on "
                          "in a further one afterwards.")
                    .arg(name);
            },
            ProblemBar::Severity::Warning, now);
        break;
    case Notice::FramesDropped:
        sayDropped(camera);
        break;
    case Notice::QueueHalfFull:
        m_messages.tell(
            QStringLiteral("queue/%1").arg(camera),
            [name] {
                return tr("The queue of “%1” is half full: coding or disk is too slow. Frames are "
                          "going to be dropped when it is full.")
                    .arg(name);
            },
            ProblemBar::Severity::Warning, now);
        break;
    case Notice::DiskLow: // it is that of all cameras
        m_low.insert(camera);
        if (m_low.size() > 1)
            break;
        m_messages.tell(
            diskKind,
            [] {
                return tr("The disk is getting full. The recording stops by itself before it is.");
            },
            ProblemBar::Severity::Warning, now);
        break;
    case Notice::DiskRoomAgain:
        m_low.remove(camera);
        if (m_low.isEmpty())
            forgetDisk();
        break;
    }
}

void RecordingNews::saySlept(double seconds)
{
    m_messages.tell(
        QStringLiteral("sleep"),
        [seconds] {
            return tr("The computer slept for %1; frames of that time are missing.")
                .arg(widgets::durationText(seconds));
        },
        ProblemBar::Severity::Error, QDateTime::currentDateTime());
}

void RecordingNews::forgetDisk()
{
    m_low.clear();
    m_messages.clear(diskKind);
}

void RecordingNews::sayDropped(int camera)
{
    const auto counters = m_session.cameras()[static_cast<std::size_t>(camera)]->counters();
    const int dropped = static_cast<int>(counters.dropped());
    m_messages.tell(
        QStringLiteral("dropped/%1").arg(camera),
        [dropped, name = nameOf(camera)] {
            return tr("“%1”: %n frame(s) dropped so far.", nullptr, dropped).arg(name);
        },
        ProblemBar::Severity::Warning, QDateTime::currentDateTime());
}

} // namespace app
