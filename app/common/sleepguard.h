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

// Keeps the computer awake and its screen on, while it is asked to and where the system can be told.
//
// The system is asked on the pool: who does not answer holds up nothing.
class SleepGuard : public QObject
{
    Q_OBJECT

public:
    // What the system granted. Lives on any thread; destroying gives it back.
    class Grant
    {
    public:
        virtual ~Grant() = default;
        bool keepsScreen = false;
        bool keepsAwake = false;
    };

    explicit SleepGuard(model::WorkerPool &pool, QObject *parent = nullptr); // pool outlives it
    ~SleepGuard() override;

    void hold(const QString &program, const QString &reason); // the texts are shown by the system
    void release();

    bool isHeld() const { return m_isHeld; }
    bool isAnswered() const { return m_grant != nullptr; } // only while held
    bool keepsScreen() const { return m_grant && m_grant->keepsScreen; }
    bool keepsAwake() const { return m_grant && m_grant->keepsAwake; }

signals:
    void changed();

private:
    using GrantPtr = std::shared_ptr<Grant>;

    static GrantPtr ask(const QString &program, const QString &reason); // waits for the system
    void take(const GrantPtr &grant, int asked);

    model::WorkerPool &m_pool;
    GrantPtr m_grant;
    bool m_isHeld = false;
    int m_asked = 0; // how often: an answer to an earlier question is given back
};

} // namespace app
