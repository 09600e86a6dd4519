// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/login1.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>

namespace app {

QDBusUnixFileDescriptor Login1::inhibit(const QString &what, const QString &program,
                                        const QString &reason, const QString &mode)
{
    const QDBusMessage call =
        QDBusMessage::createMethodCall(service(), path(), manager(), QStringLiteral("Inhibit"))
        << what << program << reason << mode;
    const QDBusReply<QDBusUnixFileDescriptor> file =
        QDBusConnection::systemBus().call(call, QDBus::Block, patienceMs);
    return file.isValid() ? file.value() : QDBusUnixFileDescriptor();
}

} // namespace app
