// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepguard.h"

#include "model/workerpool.h"

#ifdef FRAMEHOUSE_HAS_DBUS
#include "app/common/login1.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#endif

#include <optional>
#include <utility>

namespace app {

namespace {

#ifdef FRAMEHOUSE_HAS_DBUS

// org.freedesktop.ScreenSaver gives a cookie, login1 a file that holds as long as it is open.
class SystemGrant : public SleepGuard::Grant
{
public:
    ~SystemGrant() override
    {
        if (m_cookie)
            QDBusConnection::sessionBus().send(screenSaver("UnInhibit") << *m_cookie);
    }

    void askScreen(const QString &program, const QString &reason)
    {
        const QDBusReply<uint> cookie = QDBusConnection::sessionBus().call(
            screenSaver("Inhibit") << program << reason, QDBus::Block, Login1::patienceMs);
        if (cookie.isValid())
            m_cookie = cookie.value();
        keepsScreen = cookie.isValid();
    }

    void askSleep(const QString &program, const QString &reason)
    {
        m_file =
            Login1::inhibit(QStringLiteral("sleep:idle"), program, reason, QStringLiteral("block"));
        keepsAwake = m_file.isValid();
    }

private:
    static QDBusMessage screenSaver(const char *method)
    {
        return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                              QStringLiteral("/org/freedesktop/ScreenSaver"),
                                              QStringLiteral("org.freedesktop.ScreenSaver"),
                                              QLatin1String(method));
    }

    std::optional<uint> m_cookie;
    QDBusUnixFileDescriptor m_file;
};

#endif

} // namespace

SleepGuard::SleepGuard(model::WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

SleepGuard::~SleepGuard()
{
    release();
}

SleepGuard::GrantPtr SleepGuard::ask(const QString &program, const QString &reason)
{
#ifdef FRAMEHOUSE_HAS_DBUS
    auto grant = std::make_shared<SystemGrant>();
    grant->askScreen(program, reason);
    grant->askSleep(program, reason);
    return grant;
#else
    static_cast<void>(program);
    static_cast<void>(reason);
    return std::make_shared<Grant>(); // no way to ask is known here
#endif
}

void SleepGuard::hold(const QString &program, const QString &reason)
{
    if (std::exchange(m_isHeld, true))
        return;
    const int asked = ++m_asked;
    const auto work = [program, reason](const std::stop_token &) { return ask(program, reason); };
    m_pool.run(this, work, [this, asked](const GrantPtr &grant) { take(grant, asked); });
    emit changed();
}

void SleepGuard::take(const GrantPtr &grant, int asked)
{
    if (!m_isHeld || asked != m_asked) {
        m_pool.discard(grant);
        return;
    }
    m_grant = grant;
    emit changed();
}

void SleepGuard::release()
{
    if (!std::exchange(m_isHeld, false))
        return;
    m_pool.discard(std::exchange(m_grant, nullptr));
    emit changed();
}

} // namespace app
