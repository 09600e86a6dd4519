// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepwarning.h"

#include "model/workerpool.h"

#ifdef FRAMEHOUSE_HAS_DBUS
#include "app/common/login1.h"

#include <QDBusConnection>
#endif

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

SleepWarning::DelayPtr SleepWarning::askForDelay(const QString &program, const QString &reason)
{
#ifdef FRAMEHOUSE_HAS_DBUS
    QDBusUnixFileDescriptor file =
        Login1::inhibit(QStringLiteral("sleep"), program, reason, QStringLiteral("delay"));
    return file.isValid() ? std::make_shared<Login1Delay>(std::move(file)) : nullptr;
#else
    static_cast<void>(program);
    static_cast<void>(reason);
    return nullptr;
#endif
}

// The bus is connected to by then, and asks nobody but itself.
bool SleepWarning::listen(bool on)
{
#ifdef FRAMEHOUSE_HAS_DBUS
    QDBusConnection bus = QDBusConnection::systemBus();
    const QString signal = QStringLiteral("PrepareForSleep");
    return on ? bus.connect(Login1::service(), Login1::path(), Login1::manager(), signal, this,
                            SLOT(hear(bool)))
              : bus.disconnect(Login1::service(), Login1::path(), Login1::manager(), signal, this,
                               SLOT(hear(bool)));
#else
    static_cast<void>(on);
    return false;
#endif
}

void SleepWarning::start(const QString &program, const QString &reason)
{
    m_program = program;
    m_reason = reason;
    if (!std::exchange(m_isStarted, true))
        ask();
}

void SleepWarning::ask()
{
    const auto work = [program = m_program, reason = m_reason](const std::stop_token &) {
        return askForDelay(program, reason);
    };
    m_pool.run(this, work, [this](const DelayPtr &delay) { take(delay); });
}

// What comes when it is not wanted any more is let go of.
void SleepWarning::take(const DelayPtr &delay)
{
    if (!m_isStarted)
        return;
    if (!delay) { // a sleep may just be prepared, or the system slow
        QTimer::singleShot(repeatMs, this, [this] {
            if (m_isStarted && !m_delay)
                ask();
        });
        return;
    }
    m_delay = delay;
    m_isListening = m_isListening || listen(true);
}

void SleepWarning::letSleep()
{
    m_delay.reset();
}

void SleepWarning::stop()
{
    m_isStarted = false;
    m_delay.reset();
    if (std::exchange(m_isListening, false))
        listen(false);
}

void SleepWarning::hear(bool sleeps)
{
    if (sleeps) {
        emit fallsAsleep();
        return;
    }
    emit awake();
    ask(); // for the next time
}

} // namespace app
