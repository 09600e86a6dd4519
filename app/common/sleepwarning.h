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

class SleepEar;

// Tells of the computer's sleep before it begins, between start() and stop(), where the system says so.
//
// The system is asked, and heard, on the pool: who does not answer holds up nothing.
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

    bool isListening() const { return m_isListening; } // the system waits, or did so before

signals:
    void fallsAsleep(); // letSleep() is waited for
    void awake(); // again

private:
    using DelayPtr = std::shared_ptr<Delay>;
    using EarPtr = std::shared_ptr<SleepEar>;

    struct Answer
    {
        EarPtr ear;
        DelayPtr delay;
    };

    void ask();
    void take(const Answer &answer, int start);
    void listenBy(const EarPtr &ear);
    void letGo(const EarPtr &ear);
    void hear(bool sleeps);

    model::WorkerPool &m_pool;
    QString m_program;
    QString m_reason;
    EarPtr m_ear;
    DelayPtr m_delay;
    bool m_isStarted = false;
    int m_starts = 0; // how often: an answer to an earlier question is let go of
    bool m_isListening = false;
    bool m_isLet = false; // the sleep that is about to begin
};

} // namespace app
