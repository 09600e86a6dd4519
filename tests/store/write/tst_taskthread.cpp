// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/taskthread.h"

#include <QTest>

#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace store;

class TestTaskThread : public QObject
{
    Q_OBJECT

private slots:
    void doesOneTaskAfterAnotherInItsThread()
    {
        const auto worker = TaskThread::create();
        QVERIFY(worker);
        std::vector<int> done; // without a lock: start() and wait() keep the two apart
        std::thread::id thread;
        for (int i = 0; i < 100; ++i)
            (*worker)->start([&done, &thread, i] {
                done.push_back(i);
                thread = std::this_thread::get_id();
            });
        (*worker)->wait();

        QCOMPARE(done.size(), 100U);
        QCOMPARE(done.back(), 99);
        QVERIFY(thread != std::this_thread::get_id());
        (*worker)->wait(); // nothing to wait for
    }

    void throwsWhatTheTaskThrew()
    {
        const auto worker = TaskThread::create();
        QVERIFY(worker);
        (*worker)->start([] { throw std::runtime_error("no memory"); });
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (*worker)->wait());

        bool isDone = false;
        (*worker)->start([&isDone] { isDone = true; });
        (*worker)->wait();
        QVERIFY(isDone);
    }

    void itsEndWaitsForTheTask()
    {
        bool isDone = false;
        {
            const auto worker = TaskThread::create();
            QVERIFY(worker);
            (*worker)->start([&isDone] {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                isDone = true;
            });
        }
        QVERIFY(isDone);

        const auto worker = TaskThread::create();
        QVERIFY(worker);
        (*worker)->start([] { throw std::runtime_error("nobody waits for it"); });
    }
};

QTEST_APPLESS_MAIN(TestTaskThread)
#include "tst_taskthread.moc"
