// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "app/common/errortext.h"

#include <QByteArray>
#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace app {

bool Output::put(const char *bytes, std::size_t size)
{
    if (m_errno == 0 && std::fwrite(bytes, 1, size, stdout) != size)
        m_errno = errno;
    return m_errno == 0;
}

bool Output::write(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return put(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

bool Output::write(const std::string &utf8)
{
    return put(utf8.data(), utf8.size());
}

Exit Output::fail(const store::Error &error)
{
    say(ErrorText::sentence(error));
    return Exit::Failed;
}

Exit Output::usage(const QString &message)
{
    say(ErrorText::escaped(message));
    return Exit::Usage;
}

void Output::say(const QString &message)
{
    const QByteArray line = "framehouse-cli: " + message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

void Output::showStatus(const QString &line)
{
    const QByteArray text = "\r" + line.toUtf8() + "\x1b[K"; // and nothing behind it
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    std::fflush(stderr);
}

void Output::clearStatus()
{
    showStatus(QString());
}

Exit Output::finish(Exit exit)
{
    if (m_errno == 0 && std::fflush(stdout) != 0)
        m_errno = errno;
    if (m_errno == 0 || m_errno == EPIPE)
        return exit;
    say(QCoreApplication::translate("app::Output", "Standard output cannot be written: %1.")
            .arg(QString::fromLocal8Bit(std::strerror(m_errno))));
    return exit == Exit::Done ? Exit::Failed : exit;
}

} // namespace app
