// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepear.h"

#include "app/common/login1.h"

#include <QDBusConnection>

#include <utility>

namespace app {

std::shared_ptr<SleepEar> SleepEar::listening(QThread *thread)
{
    auto ear = std::make_shared<SleepEar>();
    ear->moveToThread(thread);
    ear->m_isOpen = ear->connectToBus(true);
    return ear->m_isOpen ? ear : nullptr;
}

SleepEar::~SleepEar()
{
    if (!m_isOpen) // the bus need not be told of the end, which it is waited for otherwise
        disconnect();
}

void SleepEar::close()
{
    if (std::exchange(m_isOpen, false))
        connectToBus(false);
}

bool SleepEar::connectToBus(bool on)
{
    QDBusConnection bus = QDBusConnection::systemBus();
    const QString signal = QStringLiteral("PrepareForSleep");
    return on ? bus.connect(Login1::service(), Login1::path(), Login1::manager(), signal, this,
                            SLOT(hear(bool)))
              : bus.disconnect(Login1::service(), Login1::path(), Login1::manager(), signal, this,
                               SLOT(hear(bool)));
}

void SleepEar::hear(bool sleeps)
{
    m_isAsleep = sleeps;
    emit heard(sleeps);
}

} // namespace app
