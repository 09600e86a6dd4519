// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace support {

// A bus of the test's own, which is the session's and the system's for all that is asked from now on.
class PrivateBus
{
public:
    ~PrivateBus()
    {
        QDBusConnection::disconnectFromBus(name());
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    bool start() // false: there is none
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        return QDBusConnection::connectToBus(QString::fromLatin1(address), name()).isConnected();
    }

    // Answers nobody from now on, until the other is called.
    void freeze() { kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP); }
    void thaw() { kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT); }

    QDBusConnection connection() const { return QDBusConnection(name()); } // of those who are asked

private:
    static QString name() { return QStringLiteral("desktop"); }

    QProcess m_daemon;
};

// A system that does not sleep while a file that it gave is open.
class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~FakeLogin() override
    {
        for (const int file : m_reading)
            close(file);
    }

    QStringList asked; // "WHAT MODE"
    std::function<void()> beforeAnswer; // to a question; may be empty

    // Whether the file that was given last for that is open.
    bool isHeld(const QString &what) const
    {
        char byte = 0;
        return m_reading.contains(what) && read(m_reading[what], &byte, 1) < 0; // else it has ended
    }

    // Takes calls from `bus`, where the service has its name from whoever registers it.
    [[nodiscard]] bool answerOn(QDBusConnection bus)
    {
        return bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this,
                                  QDBusConnection::ExportAllSlots);
    }

    static void tellSleep(QDBusConnection bus, bool begins)
    {
        QDBusMessage message = QDBusMessage::createSignal(
            QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"));
        bus.send(message << begins);
    }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &,
                                    const QString &mode)
    {
        const QString both = what + QLatin1Char(' ') + mode;
        asked.append(both);
        if (beforeAnswer)
            beforeAnswer();
        int ends[2];
        if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        if (m_reading.contains(both))
            close(m_reading[both]);
        m_reading[both] = ends[0];
        QDBusUnixFileDescriptor file;
        file.giveFileDescriptor(ends[1]);
        return file;
    }

private:
    QMap<QString, int> m_reading;
};

} // namespace support
