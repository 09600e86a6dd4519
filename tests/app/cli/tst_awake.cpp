// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/paths.h"
#include "model/place/sessionrecord.h"
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
    void keepsAwakeAndClosesItsStoresBeforeASleep()
    {
        support::PrivateBus bus;
        QVERIFY(bus.start());
        FakeLogin login;
        QVERIFY(login.answerOn(bus.connection()));
        QVERIFY(bus.connection().registerService("org.freedesktop.login1"));
        const QTemporaryDir directory;
        QFile plan(directory.filePath("plan.yaml"));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("folder: .\nname: s\ncameras:\n"
                   "  - {camera: 'pattern:64x40@100', name: a, format: mjpeg/avi}\n");
        plan.close();
        const auto isRecording = [&directory](const char *store) {
            return QFileInfo(directory.filePath(store) + "/000000.avi").size() > 0;
        };

        QProcess cli;
        cli.start(FRAMEHOUSE_CLI, {"record", plan.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(isRecording("s"), 30000);
        QTRY_VERIFY(login.isHeld("sleep:idle block") && login.isHeld(delay));
        QTRY_VERIFY((FakeLogin::tellSleep(bus.connection(), true), !login.isHeld(delay)));
        QVERIFY(QFileInfo::exists(directory.filePath("s/000000.npz")));
        QVERIFY(!QFileInfo::exists(directory.filePath("s/.lock")));
        FakeLogin::tellSleep(bus.connection(), false);
        QTRY_VERIFY_WITH_TIMEOUT(isRecording("s_part2"), 30000);
        cli.terminate();
        QVERIFY(cli.waitForFinished());
        QCOMPARE(cli.exitCode(), 0);
        QVERIFY(cli.readAllStandardError().contains("a: the computer goes to sleep"));

        const auto session =
            model::readSession(model::toPath(directory.filePath("s.session.json")));
        QVERIFY(session);
        QCOMPARE(session->tracks[0].gaps.size(), 1U);
        QCOMPARE(session->tracks[0].gaps[0].reason, std::string("sleep"));
    }

private:
    static inline const QString delay = QStringLiteral("sleep delay");
};

QTEST_GUILESS_MAIN(TestAwake)
#include "tst_awake.moc"
