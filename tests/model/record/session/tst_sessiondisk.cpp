// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/recordingsession.h"

#include "tests/model/record/session/sessiontest.h"
#include "tests/support/slowdiskcalls.h"

#include <semaphore>

using namespace model;

// A disk that answers no more.
class TestSessionDisk : public SessionTest
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_plan.cameras.pop_back();
        m_plan.failoverFolder = m_directory->filePath("spare");
        qputenv("SLOWDISK_BELOW", m_plan.failoverFolder.toUtf8());
        // So that the session's file is written into the spare folder.
        QVERIFY(QDir().mkpath(m_plan.folder + "/.m7.session.json.tmp/in the way"));
    }
    void cleanup() { tearDown(); }

    void keepsNobodyElseWaiting()
    {
        QVERIFY(slowdisk::callAtRequest(1, &hang));
        start();
        QTRY_VERIFY(s_hangs);

        bool isDone = false;
        m_pool->run(
            this, [](const std::stop_token &) { return true; },
            [&isDone](bool done) { isDone = done; });
        const bool wasDone = QTest::qWaitFor([&isDone] { return isDone; });
        s_goOn.release();
        QVERIFY(wasDone);
        stop();
        QVERIFY(QFile::exists(m_plan.failoverFolder + "/m7.session.json"));
    }

    void holdsUpNoSessionThatIsGivenUp()
    {
        QVERIFY(slowdisk::callAtRequest(1, &hang));
        start();
        QTRY_VERIFY(s_hangs);
        m_session.reset();
        s_goOn.release();
        Reaper::instance().awaitAll();
        QVERIFY(QFile::exists(m_plan.failoverFolder + "/m7.session.json"));
    }

private:
    static void hang()
    {
        s_hangs = true;
        s_goOn.acquire();
        s_hangs = false;
    }

    static inline std::atomic<bool> s_hangs = false;
    static inline std::binary_semaphore s_goOn{0};
};

QTEST_GUILESS_MAIN(TestSessionDisk)
#include "tst_sessiondisk.moc"
