// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace app {

// Whether a person watches what goes to standard error.
bool isErrorTerminal();

// Tells of SIGINT and SIGTERM instead of dying of them, from its making to its end. One at a time.
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

} // namespace app
