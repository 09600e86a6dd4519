// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepwarning.h"

#include "model/workerpool.h"
#include "tests/support/fakelogin.h"

#include <QSignalSpy>
#include <QTest>

using app::SleepWarning;
using support::FakeLogin;

// A computer that is to sleep, on a bus of its own.
class TestSleepWarning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(m_login.answerOn(m_bus.connection()));
    }

    void staysSilentWhereNobodyCanBeAsked()
    {
        model::WorkerPool pool(1);
        SleepWarning warning(pool);
        warning.start("Framehouse", "a test");
        QTRY_COMPARE(pool.pendingCount(), 0);
        QVERIFY(!warning.isListening());
        QVERIFY(m_bus.connection().registerService("org.freedesktop.login1"));
    }

    void holdsTheSleepUpUntilItIsLet()
    {
        model::WorkerPool pool(1);
        SleepWarning warning(pool);
        QSignalSpy falls(&warning, &SleepWarning::fallsAsleep);
        QSignalSpy awake(&warning, &SleepWarning::awake);
        warning.start("Framehouse", "a test");
        QTRY_VERIFY(warning.isListening());
        QVERIFY(m_login.isHeld(delay));

        FakeLogin::tellSleep(m_bus.connection(), true);
        QTRY_COMPARE(falls.size(), 1);
        QVERIFY(m_login.isHeld(delay));
        warning.letSleep();
        QTRY_VERIFY(!m_login.isHeld(delay));
        QCOMPARE(awake.size(), 0);

        FakeLogin::tellSleep(m_bus.connection(), false);
        QTRY_COMPARE(awake.size(), 1);
        QTRY_VERIFY(m_login.isHeld(delay)); // for the next time
        warning.stop();
        QTRY_VERIFY(!m_login.isHeld(delay));
    }

    void tellsNothingOnceItIsStopped()
    {
        model::WorkerPool pool(1);
        SleepWarning warning(pool);
        SleepWarning other(pool);
        QSignalSpy falls(&warning, &SleepWarning::fallsAsleep);
        QSignalSpy told(&other, &SleepWarning::fallsAsleep);
        warning.start("Framehouse", "a test");
        other.start("Framehouse", "a test");
        QTRY_VERIFY(warning.isListening() && other.isListening());
        warning.stop();
        FakeLogin::tellSleep(m_bus.connection(), true);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(falls.size(), 0);
    }

private:
    static inline const QString delay = QStringLiteral("sleep delay");

    support::PrivateBus m_bus;
    FakeLogin m_login;
};

QTEST_GUILESS_MAIN(TestSleepWarning)
#include "tst_sleepwarning.moc"
