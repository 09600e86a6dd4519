// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/recordingsession.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>

namespace widgets {
class CountedMessages;
}

namespace app {

// Tells a user, in banners, what happens to a session's cameras.
class RecordingNews : public QObject
{
    Q_OBJECT

public:
    // Both outlive *this.
    RecordingNews(model::RecordingSession &session, widgets::CountedMessages &messages,
                  QObject *parent = nullptr);

private:
    void tell(const model::StartRefusal &refusal);
    QString nameOf(int camera) const;
    void notice(int camera, model::SessionCamera::Notice notice, const store::Error &why);
    void fail(int camera, const store::Error &error, model::Recorder::Cause cause);
    void saySlept(double seconds);
    void forgetDisk();
    void sayDropped(int camera);

    model::RecordingSession &m_session;
    widgets::CountedMessages &m_messages;
    QHash<int, QDateTime> m_lost; // when, by camera
    QSet<int> m_low; // cameras whose disk is
};

} // namespace app
