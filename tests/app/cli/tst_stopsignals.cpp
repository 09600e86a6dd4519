// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
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
};

QTEST_GUILESS_MAIN(TestStopSignals)
#include "tst_stopsignals.moc"
