// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

namespace app {

// Whether a person watches what goes to standard error.
bool isErrorTerminal();

// Tells of SIGINT, SIGTERM and SIGHUP instead of dying of them, from its making to its end. One at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    StopSignals();
    ~StopSignals() override;

signals:
    void asked();

private:
    void read();

    QSocketNotifier m_notifier{QSocketNotifier::Read};
};

// Tells each line of standard input as it comes, until its end.
class InputLines : public QObject
{
    Q_OBJECT

public:
    InputLines();

signals:
    void came(const QString &line);

private:
    void read();

    QSocketNotifier m_notifier;
    QByteArray m_text; // a line that has not ended yet
};

} // namespace app
