// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/sleepguard.h"
#include "model/workerpool.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

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

// A system that does not sleep while the file that it gave is open.
class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~FakeLogin() override { close(reading); }
    int reading = -1;
    QString what;

    bool isHeld() const
    {
        char byte = 0;
        return reading >= 0 && read(reading, &byte, 1) < 0; // else it has ended
    }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &asked, const QString &, const QString &,
                                    const QString &)
    {
        what = asked;
        int ends[2];
        if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        reading = ends[0];
        QDBusUnixFileDescriptor file;
        file.giveFileDescriptor(ends[1]);
        return file;
    }
};

// On a bus of its own.
class TestSleepGuard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bus.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        QVERIFY(m_bus.waitForStarted());
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        QDBusConnection desktop =
            QDBusConnection::connectToBus(QString::fromLatin1(address), "desktop");
        QVERIFY(desktop.isConnected());
        constexpr auto all = QDBusConnection::ExportAllSlots;
        QVERIFY(desktop.registerObject("/org/freedesktop/ScreenSaver", &m_screen, all));
        QVERIFY(desktop.registerObject("/org/freedesktop/login1", &m_login, all));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus("desktop");
        m_bus.terminate();
        m_bus.waitForFinished();
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
        QDBusConnection desktop("desktop");
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
        QVERIFY(m_login.isHeld());
        QVERIFY(m_login.what.contains("sleep"));

        guard.release();
        QVERIFY(!guard.isHeld());
        QTRY_COMPARE(m_screen.held, 0);
        QTRY_VERIFY(!m_login.isHeld());
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
    QProcess m_bus;
    FakeScreenSaver m_screen;
    FakeLogin m_login;
};

QTEST_GUILESS_MAIN(TestSleepGuard)
#include "tst_sleepguard.moc"
