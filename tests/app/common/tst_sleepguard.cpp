// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepguard.h"
#include "model/workerpool.h"
#include "tests/support/fakelogin.h"

#include <QSignalSpy>
#include <QTest>

using app::SleepGuard;

// A desktop that can be asked not to go dark.
class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    int held = 0;

public slots:
    uint Inhibit(const QString &, const QString &)
    {
        ++held;
        return 7;
    }
    void UnInhibit(uint cookie) { held -= cookie == 7 ? 1 : 0; }
};

// On a bus of its own.
class TestSleepGuard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QDBusConnection desktop = m_bus.connection();
        constexpr auto all = QDBusConnection::ExportAllSlots;
        QVERIFY(desktop.registerObject("/org/freedesktop/ScreenSaver", &m_screen, all));
        QVERIFY(m_login.answerOn(desktop));
    }

    void saysWhereNobodyCanBeAsked()
    {
        model::WorkerPool pool(1);
        SleepGuard guard(pool);
        guard.hold("Framehouse", "a test");

        QTRY_VERIFY(guard.isAnswered());
        QVERIFY(!guard.keepsScreen());
        QVERIFY(!guard.keepsAwake());
    }

    void keepsAwakeUntilItIsReleased()
    {
        QDBusConnection desktop = m_bus.connection();
        QVERIFY(desktop.registerService("org.freedesktop.ScreenSaver"));
        QVERIFY(desktop.registerService("org.freedesktop.login1"));
        model::WorkerPool pool(1);
        SleepGuard guard(pool);
        QSignalSpy changes(&guard, &SleepGuard::changed);
        guard.hold("Framehouse", "a test");
        QVERIFY(guard.isHeld());

        QTRY_VERIFY(guard.keepsScreen() && guard.keepsAwake());
        QCOMPARE(changes.size(), 2);
        QCOMPARE(m_screen.held, 1);
        QVERIFY(m_login.isHeld("sleep:idle block"));
        QVERIFY(m_login.asked.contains("sleep:idle block"));

        guard.release();
        QVERIFY(!guard.isHeld());
        QTRY_COMPARE(m_screen.held, 0);
        QTRY_VERIFY(!m_login.isHeld("sleep:idle block"));
    }

    void givesBackWhatCameTooLate()
    {
        model::WorkerPool pool(1);
        SleepGuard guard(pool);
        guard.hold("Framehouse", "a test");
        guard.release();
        guard.hold("Framehouse", "a test");
        guard.release();

        QTRY_COMPARE(pool.pendingCount(), 0);
        QTRY_COMPARE(m_screen.held, 0);
        QVERIFY(!guard.isAnswered());
    }

private:
    support::PrivateBus m_bus;
    FakeScreenSaver m_screen;
    support::FakeLogin m_login;
};

QTEST_GUILESS_MAIN(TestSleepGuard)
#include "tst_sleepguard.moc"
