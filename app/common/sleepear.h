// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <memory>

namespace app {

// Hears on the system's bus, which may take its time to answer, that the computer goes to sleep; what it
// heard it tells on a thread that never waits for the bus.
class SleepEar : public QObject
{
    Q_OBJECT

public:
    // Waits for the bus. It is to die on `thread`. Null: there is no bus.
    static std::shared_ptr<SleepEar> listening(QThread *thread);
    ~SleepEar() override;

    void close(); // waits for the bus; on any thread. Else the end does

    bool isAsleep() const { return m_isAsleep; } // or about to be; on its thread

signals:
    void heard(bool sleeps);

private slots:
    void hear(bool sleeps);

private:
    bool connectToBus(bool on);

    bool m_isOpen = false;
    bool m_isAsleep = false;
};

} // namespace app
