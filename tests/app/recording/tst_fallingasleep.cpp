// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"

#include "model/camera/reaper.h"
#include "model/paths.h"
#include "model/place/sessionrecord.h"
#include "model/workerpool.h"
#include "tests/support/fakelogin.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/recordbutton.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using support::FakeLogin;

// A computer that sleeps although a recording runs, on a bus of its own.
class TestFallingAsleep : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(m_login.answerOn(m_bus.connection()));
        QVERIFY(m_bus.connection().registerService("org.freedesktop.login1"));
    }

    void closesARecordingBeforeTheSleepAndGoesOnAfterwards()
    {
        const QTemporaryDir dir;
        model::WorkerPool pool(2);
        app::CameraSeams seams;
        seams.list = [] { return std::vector<model::CameraInfo>{}; };
        seams.presetFile = dir.filePath("cameras.json");
        app::RecordingPage page(pool, seams);
        page.setDefaults({dir.path(), "mouse", "mjpeg/avi", "pattern:64x48@100"});
        page.show();
        page.enter();
        auto *button = page.findChild<widgets::RecordButton *>();
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(page.counters().written > 10);
        QTRY_VERIFY(m_login.isHeld(delay));

        QTRY_VERIFY((FakeLogin::tellSleep(m_bus.connection(), true), !m_login.isHeld(delay)));
        QTRY_VERIFY(page.findChild<widgets::CountedMessages *>("problem")->isVisible());
        const auto before = page.counters().written;
        FakeLogin::tellSleep(m_bus.connection(), false);
        QTRY_VERIFY(page.counters().written > before + 10);
        page.stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isRecording(), 20000);

        const QStringList files = QDir(dir.path()).entryList({"*.session.json"});
        QCOMPARE(files.size(), 1);
        const auto session = model::readSession(model::toPath(dir.filePath(files[0])));
        QVERIFY(session);
        QCOMPARE(session->tracks[0].parts.size(), 2U);
        QCOMPARE(session->tracks[0].gaps[0].reason, std::string("sleep"));
        QVERIFY(session->tracks[0].gaps[0].toTime > 0);
        page.leave();
    }

    void cleanupTestCase() { model::Reaper::instance().awaitAll(); }

private:
    static inline const QString delay = QStringLiteral("sleep delay");

    support::PrivateBus m_bus;
    FakeLogin m_login;
};

QTEST_MAIN(TestFallingAsleep)
#include "tst_fallingasleep.moc"
