// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

// rtspserver.py, which can be killed and started again at the same address.
class RtspServer
{
public:
    explicit RtspServer(const QString &codec = QStringLiteral("h264"))
        : m_codec(codec)
        , m_port(freePort())
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }
    ~RtspServer() { kill(); }

    QString id() const { return QStringLiteral("stream:rtsp://127.0.0.1:%1/live").arg(m_port); }

    // Whether it listens then.
    [[nodiscard]] bool start()
    {
        constexpr int patience = 30'000; // ms
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral(RTSPSERVER), QString::number(m_port),
                         QStringLiteral("--codec"), m_codec});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
        }
        return m_process.readLine() == "ready\n";
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    static int freePort() // it was a moment ago
    {
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *const any = reinterpret_cast<sockaddr *>(&address);
        const bool isBound = ::bind(fd, any, size) == 0 && ::getsockname(fd, any, &size) == 0;
        ::close(fd);
        return isBound ? ntohs(address.sin_port) : 0;
    }

    QString m_codec;
    int m_port;
    QProcess m_process;
};

} // namespace support
