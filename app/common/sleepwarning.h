// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace model {
class WorkerPool;
}

namespace app {

// Tells of the computer's sleep before it begins, between start() and stop(), where the system says so.
//
// The system is asked on the pool: who does not answer holds up nothing.
class SleepWarning : public QObject
{
    Q_OBJECT

public:
    // While there is one, the system waits before it sleeps, for some seconds. Lives on any thread.
    class Delay
    {
    public:
        virtual ~Delay() = default;
    };

    explicit SleepWarning(model::WorkerPool &pool, QObject *parent = nullptr); // pool outlives it
    ~SleepWarning() override;

    void start(const QString &program, const QString &reason); // the texts are shown by the system
    void stop();
    void letSleep(); // nothing is left to be done before

    bool isListening() const { return m_isListening; } // the system answered

signals:
    void fallsAsleep(); // letSleep() is waited for
    void awake(); // again

private slots:
    void hear(bool sleeps);

private:
    using DelayPtr = std::shared_ptr<Delay>;

    static DelayPtr askForDelay(const QString &program, const QString &reason); // waits
    void ask();
    void take(const DelayPtr &delay);
    bool listen(bool on);

    model::WorkerPool &m_pool;
    QString m_program;
    QString m_reason;
    DelayPtr m_delay;
    bool m_isStarted = false;
    bool m_isListening = false;
};

} // namespace app
