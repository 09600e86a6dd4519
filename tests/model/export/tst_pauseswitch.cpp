// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/pauseswitch.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace model;

class TestPauseSwitch : public QObject
{
    Q_OBJECT

private slots:
    void letsPassWhatIsNotPaused()
    {
        PauseSwitch pause;
        pause.pass({});
        QVERIFY(!pause.isPaused());
    }

    void holdsUntilItIsResumed()
    {
        PauseSwitch pause;
        pause.pause();
        std::atomic<bool> isThrough = false;
        std::binary_semaphore begun(0);
        std::jthread worker([&] {
            begun.release();
            pause.pass({});
            isThrough = true;
        });
        begun.acquire();
        QVERIFY(!isThrough);
        pause.resume();
        worker.join();
        QVERIFY(isThrough);
    }

    void stoppingEndsThePause()
    {
        PauseSwitch pause;
        pause.pause();
        std::stop_source stop;
        std::jthread worker([&, token = stop.get_token()] { pause.pass(token); });
        stop.request_stop();
        worker.join();
        pause.pass(stop.get_token()); // one that was asked to stop is not held
        QVERIFY(!pause.isPaused());
    }
};

QTEST_GUILESS_MAIN(TestPauseSwitch)
#include "tst_pauseswitch.moc"
