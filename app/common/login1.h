// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusUnixFileDescriptor>
#include <QString>

namespace app {

// What a system calls that starts, ends and sleeps: systemd-logind, or one that talks like it.
struct Login1
{
    static QString service() { return QStringLiteral("org.freedesktop.login1"); }
    static QString path() { return QStringLiteral("/org/freedesktop/login1"); }
    static QString manager() { return QStringLiteral("org.freedesktop.login1.Manager"); }

    static constexpr int patienceMs = 5000; // for an answer

    // Keeps the system from `what` ("sleep", "idle", with colons between) as long as the file is open:
    // entirely ("block"), or for a few seconds ("delay"). Invalid: it does not. Waits for the system.
    static QDBusUnixFileDescriptor inhibit(const QString &what, const QString &program,
                                           const QString &reason, const QString &mode);
};

} // namespace app
