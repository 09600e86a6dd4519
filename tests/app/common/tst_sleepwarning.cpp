// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/sleepwarning.h"

#include "model/workerpool.h"
#include "tests/support/fakelogin.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <chrono>
#include <semaphore>
#include <thread>

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

    void hearsASleepThatBeginsBeforeTheAnswerIsThere()
    {
        model::WorkerPool pool(1);
        SleepWarning warning(pool);
        QSignalSpy falls(&warning, &SleepWarning::fallsAsleep);
        m_login.beforeAnswer = [this] { FakeLogin::tellSleep(m_bus.connection(), true); };
        warning.start("Framehouse", "a test");
        QTRY_VERIFY(warning.isListening());
        m_login.beforeAnswer = {};
        QTRY_COMPARE(falls.size(), 1);
        QVERIFY(m_login.isHeld(delay));
        warning.letSleep();
        QTRY_VERIFY(!m_login.isHeld(delay));
    }

    void letsTheNextSleepBeginThatNothingIsLeftToBeDoneBefore()
    {
        model::WorkerPool pool(1);
        SleepWarning warning(pool);
        QSignalSpy falls(&warning, &SleepWarning::fallsAsleep);
        warning.start("Framehouse", "a test");
        QTRY_VERIFY(warning.isListening());
        FakeLogin::tellSleep(m_bus.connection(), true);
        QTRY_COMPARE(falls.size(), 1);
        warning.letSleep();
        connect(&warning, &SleepWarning::fallsAsleep, &warning, &SleepWarning::letSleep);
        m_login.asked.clear();
        m_login.beforeAnswer = [this] { FakeLogin::tellSleep(m_bus.connection(), true); };
        FakeLogin::tellSleep(m_bus.connection(), false); // and is asked for the next time
        QTRY_COMPARE(falls.size(), 2);
        m_login.beforeAnswer = {};
        QTRY_VERIFY(pool.pendingCount() == 0 && !m_login.isHeld(delay));
    }

    // By a system that lives on another thread, so that nothing of ours runs between its answer and us.
    void isNotHeldUpByABusThatAnswersNoMore()
    {
        QThread thread;
        FakeLogin login;
        QDBusConnection bus = m_bus.connection();
        bus.unregisterObject("/org/freedesktop/login1");
        QVERIFY(login.answerOn(bus));
        login.moveToThread(&thread);
        thread.start();
        model::WorkerPool pool(1);
        SleepWarning warning(pool);
        warning.start("Framehouse", "a test");
        while (pool.pendingCount() > 0)
            std::this_thread::yield();
        m_bus.freeze();
        std::atomic<bool> isFrozen = true;
        std::binary_semaphore isDone(0);
        std::jthread rescue([&] {
            static_cast<void>(isDone.try_acquire_for(std::chrono::seconds(3)));
            isFrozen = false;
            m_bus.thaw();
        });
        const bool isListening = QTest::qWaitFor([&] { return warning.isListening(); });
        warning.stop();
        const bool wasFrozen = isFrozen;
        isDone.release();
        rescue.join();
        thread.quit();
        thread.wait();
        QVERIFY(isListening && wasFrozen);
    }

private:
    static inline const QString delay = QStringLiteral("sleep delay");

    support::PrivateBus m_bus;
    FakeLogin m_login;
};

QTEST_GUILESS_MAIN(TestSleepWarning)
#include "tst_sleepwarning.moc"
