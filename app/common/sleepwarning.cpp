// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepwarning.h"

#include "model/workerpool.h"

#ifdef FRAMEHOUSE_HAS_DBUS
#include "app/common/login1.h"
#include "app/common/sleepear.h"
#endif

#include <QThread>
#include <QTimer>

#include <utility>

namespace app {

namespace {

constexpr int repeatMs = 30'000;

#ifdef FRAMEHOUSE_HAS_DBUS

class Login1Delay : public SleepWarning::Delay
{
public:
    explicit Login1Delay(QDBusUnixFileDescriptor file)
        : m_file(std::move(file))
    {}

private:
    QDBusUnixFileDescriptor m_file; // open
};

// Waits for the system.
std::shared_ptr<SleepWarning::Delay> askForDelay(const QString &program, const QString &reason)
{
    QDBusUnixFileDescriptor file =
        Login1::inhibit(QStringLiteral("sleep"), program, reason, QStringLiteral("delay"));
    return file.isValid() ? std::make_shared<Login1Delay>(std::move(file)) : nullptr;
}

#endif

} // namespace

SleepWarning::SleepWarning(model::WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

SleepWarning::~SleepWarning()
{
    stop();
}

void SleepWarning::start(const QString &program, const QString &reason)
{
    m_program = program;
    m_reason = reason;
    if (std::exchange(m_isStarted, true))
        return;
    ++m_starts;
    ask();
}

void SleepWarning::stop()
{
    m_isStarted = m_isListening = m_isLet = false;
    m_delay.reset();
    letGo(std::exchange(m_ear, nullptr));
}

void SleepWarning::letSleep()
{
    m_isLet = true;
    m_delay.reset();
}

void SleepWarning::hear(bool sleeps)
{
    m_isLet = false;
    if (sleeps) {
        emit fallsAsleep();
        return;
    }
    emit awake();
    ask(); // for the next time
}

#ifdef FRAMEHOUSE_HAS_DBUS

// Listens first: no sleep begins unheard once the system has said that it waits.
void SleepWarning::ask()
{
    const auto work = [program = m_program, reason = m_reason, ear = m_ear,
                       thread = thread()](const std::stop_token &) {
        const EarPtr listening = ear ? ear : SleepEar::listening(thread);
        return Answer{listening, listening ? askForDelay(program, reason) : nullptr};
    };
    m_pool.run(this, work, [this, start = m_starts](const Answer &answer) { take(answer, start); });
}

// What comes when it is not wanted any more is let go of. A sleep may have begun before it came.
void SleepWarning::take(const Answer &answer, int start)
{
    if (!m_isStarted || start != m_starts) {
        letGo(answer.ear);
        return;
    }
    const bool isNew = !m_ear && answer.ear;
    if (isNew)
        listenBy(answer.ear);
    else if (answer.ear != m_ear)
        letGo(answer.ear);
    if (!answer.delay) { // a sleep may just be prepared, or the system slow
        QTimer::singleShot(repeatMs, this, [this] {
            if (m_isStarted && !m_delay)
                ask();
        });
    } else if (!m_isLet) {
        m_delay = answer.delay;
        m_isListening = true;
    }
    if (isNew && m_ear->isAsleep())
        hear(true);
}

void SleepWarning::listenBy(const EarPtr &ear)
{
    m_ear = ear;
    connect(ear.get(), &SleepEar::heard, this, &SleepWarning::hear);
}

// It may be slow to close, and dies here afterwards.
void SleepWarning::letGo(const EarPtr &ear)
{
    if (!ear)
        return;
    ear->disconnect(this);
    const auto close = [ear](const std::stop_token &) {
        ear->close();
        return ear;
    };
    m_pool.run(&m_pool, close, [](const EarPtr &) {});
}

#else

void SleepWarning::ask() {}
void SleepWarning::letGo(const EarPtr &ear)
{
    m_pool.discard(ear); // null
}

#endif

} // namespace app
