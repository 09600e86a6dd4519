// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/paths.h"
#include "model/place/sessionrecord.h"
#include "store/reader.h"
#include "tests/support/fakelogin.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using support::FakeLogin;

// The command `record` on a computer that is to stay awake, and is sent to sleep, on a bus of its own.
class TestAwake : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(m_login.answerOn(m_bus.connection()));
        QVERIFY(m_bus.connection().registerService("org.freedesktop.login1"));
    }

    void keepsAwakeAndClosesItsStoresBeforeASleep()
    {
        const QTemporaryDir directory;
        QFile plan(directory.filePath("plan.yaml"));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("folder: .\nname: s\ncameras:\n"
                   "  - {camera: 'pattern:64x40@100', name: a, format: mjpeg/avi}\n");
        plan.close();
        recordOverASleep(directory, {"record", plan.fileName()});
        const auto session =
            model::readSession(model::toPath(directory.filePath("s.session.json")));
        QVERIFY(session);
        QCOMPARE(session->tracks[0].gaps.size(), 1U);
        QCOMPARE(session->tracks[0].gaps[0].reason, std::string("sleep"));
    }

    void goesOnInAnotherStoreWithoutASessionToo()
    {
        const QTemporaryDir directory;
        const QString store = directory.filePath("s");
        recordOverASleep(
            directory, {"record", store, "--camera", "pattern:64x40@100", "--format", "mjpeg/avi"});
        QVERIFY(m_said.startsWith(store + '\n' + store + "_part2\n"));
    }

    void takesWhatTheLimitLeavesAfterASleep()
    {
        const QTemporaryDir directory;
        QProcess cli;
        cli.start(FRAMEHOUSE_CLI,
                  {"record", directory.filePath("s"), "--camera", "pattern:64x40@100", "--format",
                   "mjpeg/avi", "--frames", "300"});
        QTRY_VERIFY_WITH_TIMEOUT(isRecording(directory, "s"), 30000);
        QTRY_VERIFY(m_login.isHeld(delay));
        QTRY_VERIFY((FakeLogin::tellSleep(m_bus.connection(), true), !m_login.isHeld(delay)));
        FakeLogin::tellSleep(m_bus.connection(), false);
        QVERIFY(cli.waitForFinished());
        QCOMPARE(cli.exitCode(), 0);
        const auto first = store::Reader::open(model::toPath(directory.filePath("s")));
        const auto rest = store::Reader::open(model::toPath(directory.filePath("s_part2")));
        QVERIFY(first && rest);
        QVERIFY((*first)->index().frameCount() < 300);
        QCOMPARE((*first)->index().frameCount() + (*rest)->index().frameCount(), 300);
    }

private:
    static bool isRecording(const QTemporaryDir &directory, const char *store)
    {
        return QFileInfo(directory.filePath(store) + "/000000.avi").size() > 0;
    }

    // A store "s" and one that follows it, until the program is told to end.
    void recordOverASleep(const QTemporaryDir &directory, const QStringList &arguments)
    {
        QProcess cli;
        cli.start(FRAMEHOUSE_CLI, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(isRecording(directory, "s"), 30000);
        QTRY_VERIFY(m_login.isHeld("sleep:idle block") && m_login.isHeld(delay));
        QTRY_VERIFY((FakeLogin::tellSleep(m_bus.connection(), true), !m_login.isHeld(delay)));
        QVERIFY(QFileInfo::exists(directory.filePath("s/000000.npz")));
        QVERIFY(!QFileInfo::exists(directory.filePath("s/.lock")));
        FakeLogin::tellSleep(m_bus.connection(), false);
        QTRY_VERIFY_WITH_TIMEOUT(isRecording(directory, "s_part2"), 30000);
        cli.terminate();
        QVERIFY(cli.waitForFinished());
        QCOMPARE(cli.exitCode(), 0);
        QVERIFY(cli.readAllStandardError().contains(": the computer goes to sleep"));
        m_said = QString::fromUtf8(cli.readAllStandardOutput());
    }

    static inline const QString delay = QStringLiteral("sleep delay");

    support::PrivateBus m_bus;
    FakeLogin m_login;
    QString m_said;
};

QTEST_GUILESS_MAIN(TestAwake)
#include "tst_awake.moc"
