// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/sentence.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class QMimeData;
class QUrl;

namespace app {

// What was dropped on a window or typed at the shell, as paths of recordings.
//
// Looks at names only, never at the disk: whether a path is a recording is found out on the pool.
class OpenRequest
{
    Q_DECLARE_TR_FUNCTIONS(app::OpenRequest)

public:
    static OpenRequest fromMimeData(const QMimeData &data);
    static OpenRequest fromArgument(const QString &pathOrUrl); // relative ones become absolute

    const QStringList &paths() const { return m_paths; }
    bool isAccepted() const { return !m_reason; }
    const widgets::Sentence &reason() const { return m_reason; } // why not; empty if it is accepted

private:
    void add(const QUrl &url);

    QStringList m_paths;
    widgets::Sentence m_reason;
};

} // namespace app
