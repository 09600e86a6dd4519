// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

// The command `record` is ended by Ctrl+C and by `kill`, and closes its store all the same.
class TestStopSignals : public QObject
{
    Q_OBJECT

private slots:
    void closesTheStore_data()
    {
        QTest::addColumn<int>("signal");

        QTest::addRow("SIGINT") << SIGINT;
        QTest::addRow("SIGTERM") << SIGTERM;
        QTest::addRow("SIGHUP") << SIGHUP;
    }

    void closesTheStore()
    {
        QFETCH(int, signal);

        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/stop signals XXXXXX"));
        const QString store = directory.filePath(QStringLiteral("a store"));
        QProcess cli;
        cli.start(QStringLiteral(FRAMEHOUSE_CLI),
                  {QStringLiteral("record"), store, QStringLiteral("--camera"),
                   QStringLiteral("pattern:64x40@100"), QStringLiteral("--format"),
                   QStringLiteral("mjpeg/avi")});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(store + QStringLiteral("/000000.avi")).size() > 0,
                                 30000);
        QCOMPARE(::kill(static_cast<pid_t>(cli.processId()), signal), 0);
        QVERIFY(cli.waitForFinished());

        QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
        QCOMPARE(cli.exitCode(), 0);
        QCOMPARE(cli.readAllStandardError(), QByteArray());
        QVERIFY(cli.readAllStandardOutput().contains("\nwritten "));
        QVERIFY(QFileInfo::exists(store + QStringLiteral("/000000.npz")));
        QVERIFY(!QFileInfo::exists(store + QStringLiteral("/.lock")));
    }

    void closesAllStoresOfASession_data() { closesTheStore_data(); }

    void closesAllStoresOfASession()
    {
        QFETCH(int, signal);

        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/stop signals XXXXXX"));
        QFile plan(directory.filePath(QStringLiteral("plan.yaml")));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("folder: .\nname: s\ncameras:\n"
                   "  - {camera: 'pattern:64x40@100', name: a, format: mjpeg/avi}\n"
                   "  - {camera: 'pattern:64x40@50', name: b, format: mjpeg/avi}\n");
        plan.close();
        QProcess cli;
        cli.start(QStringLiteral(FRAMEHOUSE_CLI), {QStringLiteral("record"), plan.fileName()});
        for (const char *store : {"/s_a", "/s_b"})
            QTRY_VERIFY_WITH_TIMEOUT(
                QFileInfo(directory.path() + QLatin1String(store) + QStringLiteral("/000000.avi"))
                        .size() > 0,
                30000);
        QCOMPARE(::kill(static_cast<pid_t>(cli.processId()), signal), 0);
        QVERIFY(cli.waitForFinished());

        QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
        QCOMPARE(cli.exitCode(), 0);
        for (const char *store : {"/s_a", "/s_b"}) {
            const QString path = directory.path() + QLatin1String(store);
            QVERIFY(QFileInfo::exists(path + QStringLiteral("/000000.npz")));
            QVERIFY(!QFileInfo::exists(path + QStringLiteral("/.lock")));
        }
    }

    // Two recorders in one place: the second says who is there already, and touches nothing.
    void refusesAPlaceThatIsBeingRecorded()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/stop signals XXXXXX"));
        const QStringList call{
            QStringLiteral("record"),   directory.filePath(QStringLiteral("a store")),
            QStringLiteral("--camera"), QStringLiteral("pattern:64x40@100"),
            QStringLiteral("--format"), QStringLiteral("mjpeg/avi")};
        QProcess first;
        first.start(QStringLiteral(FRAMEHOUSE_CLI), call);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(call[1] + QStringLiteral("/000000.avi")).size() > 0,
                                 30000);
        QProcess second;
        second.start(QStringLiteral(FRAMEHOUSE_CLI), call);
        QVERIFY(second.waitForFinished());

        QCOMPARE(second.exitCode(), 1);
        const QByteArray said = second.readAllStandardError();
        QVERIFY2(said.contains("is being recorded by pid: " +
                               QByteArray::number(first.processId()) + ", host: "),
                 said.constData());
        QVERIFY(said.contains("started: "));
        QCOMPARE(::kill(static_cast<pid_t>(first.processId()), SIGINT), 0);
        QVERIFY(first.waitForFinished());
        QCOMPARE(first.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStopSignals)
#include "tst_stopsignals.moc"
