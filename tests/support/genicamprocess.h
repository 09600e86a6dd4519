// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <signal.h>

namespace support {

// A made-up camera on the network, the ID "genicam:Aravis-Fake-GV07", in a program of its own
// (fakegenicam.cpp): it can be killed. For tests of add_genicam_test().
class GenicamProcess
{
public:
    // Its description goes into the directory `scratch`. `more` are further arguments of the program.
    explicit GenicamProcess(const QString &scratch, const QStringList &more = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(FAKEGENICAM),
                        QStringList{"GV07", QDir(scratch).filePath("description.xml")} + more);
        m_isReady = m_process.waitForReadyRead(30000) && m_process.readAll().startsWith("ready");
    }
    ~GenicamProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    GenicamProcess(const GenicamProcess &) = delete;
    GenicamProcess &operator=(const GenicamProcess &) = delete;

    bool isReady() const { return m_isReady; } // it can be found

    void pause() const { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void goOn() const { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_isReady = false;
};

} // namespace support
