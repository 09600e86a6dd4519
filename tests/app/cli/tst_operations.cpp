// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"
#include "tests/support/storecopy.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <csignal>

namespace {

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QJsonObject verified(const QString &store)
{
    return QJsonDocument::fromJson(runCli({"verify", store, "--json"}).out).object();
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT

private slots:
    void verifySaysThatAllIsWell()
    {
        const CliResult result = runCli({"verify", fixture("num_skips_mp4")});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.out, QByteArray("27 frames in 3 chunks were decoded; all is well.\n"));
        QVERIFY(result.err.isEmpty());
    }

    void verifyListsProblems()
    {
        const CliResult result = runCli({"verify", fixture("corrupt_npz_png")});

        QCOMPARE(result.exit, 1);
        QVERIFY(result.lines()[0].startsWith("PROBLEM  chunk 1: 000001/index.npz: "));
        QVERIFY(result.lines().last().contains("there is 1 problem."));
    }

    void verifyGivesOneJsonDocument()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_skips_png");
        std::filesystem::resize_file(store / "000001" / "000002.png", 60);
        writeBytes(store / "notes.txt", "x");
        const CliResult result = runCli({"verify", "--json", text(store)});
        const QJsonObject document = QJsonDocument::fromJson(result.out).object();
        const QJsonObject problem = document["problems"][0].toObject();

        QCOMPARE(result.exit, 1);
        QCOMPARE(result.out.count('\n'), 1);
        QCOMPARE(document["ok"].toBool(true), false);
        QCOMPARE(document["bad_frames"].toInt(), 1);
        QCOMPARE(document["problems"].toArray().size(), 1);
        QCOMPARE(problem["chunk"].toInt(), 1);
        QVERIFY(problem["frame"].toInt() > 0);
        QCOMPARE(problem["frames"].toInt(), 1);
        QVERIFY(problem["reason"].toString().startsWith("000001/000002.png: "));
        QCOMPARE(document["remarks"].toArray().size(), 1);
        QVERIFY(document["remarks"][0]["chunk"].isNull());
    }

    void reindexSaysWhatItDid()
    {
        const StoreCopies copies;
        const QString store = text(copies.take("num_wrap_npy"));
        const CliResult first = runCli({"reindex", store});
        const CliResult second = runCli({"reindex", store});

        QCOMPARE(first.exit, 0);
        QCOMPARE(first.out,
                 QByteArray("7 frames got new numbers; number 0 is that of frame index 7.\n"));
        QCOMPARE(second.exit, 0);
        QCOMPARE(second.out, QByteArray("The frames are numbered about frame index 7 already; "
                                        "nothing was changed.\n"));
        QVERIFY(verified(store)["ok"].toBool());
    }

    void insertSaysWhatItDid()
    {
        const StoreCopies copies;
        const QString store = text(copies.take("index_sqlite_mp4"));
        const QStringList call{
            "insert", store, fixture("num_skips_mp4/000000.mp4"), "--first-number", "-7",
            "--fps",  "10"};
        const CliResult first = runCli(call);

        QCOMPARE(first.exit, 0);
        QVERIFY(first.out.endsWith("is now chunk 3, with 10 frames numbered -7 to 2.\n"));
        QVERIFY(runCli(call).out.contains("is chunk 3 already"));
        QVERIFY(verified(store)["ok"].toBool());
        QCOMPARE(runCli({"insert", store}).exit, 2);
        QCOMPARE(runCli(call + QStringList{"--fps", "0"}).exit, 2);
        QCOMPARE(runCli({"insert", store, fixture("one_mkv/000000.mkv")}).exit, 1);
    }

    void convertSaysWhatItDid()
    {
        const StoreCopies copies;
        const QString target = text(copies.path("new store"));
        const CliResult result = runCli({"convert", fixture("num_skips_mp4"), target, "--format",
                                         "png", "--range", "2:5", "--chunk-size", "2"});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.out, "Wrote 3 frames into " + target.toUtf8() + ".\n");
        QCOMPARE(runCli({"frames", target}).lines().size(), 3);
        QVERIFY(verified(target)["ok"].toBool());
        const CliResult again =
            runCli({"convert", fixture("num_skips_mp4"), target, "--format", "png"});
        QCOMPARE(again.exit, 1);
        QVERIFY(again.err.contains("exists already"));
        QCOMPARE(runCli({"convert", fixture("num_skips_mp4"), target}).exit, 2);
    }

    void stopsWhenAskedTo()
    {
        const StoreCopies copies;
        QProcess cli;
        cli.start(QStringLiteral(FRAMEHOUSE_CLI),
                  {"record", text(copies.path("long")), "--camera", "pattern:640x480@100,fast",
                   "--format", "png", "--frames", "600"});
        QVERIFY(cli.waitForFinished(120000));
        const QString target = text(copies.path("new store"));
        const QString workplace = text(copies.path(".new store.converting"));
        cli.start(QStringLiteral(FRAMEHOUSE_CLI),
                  {"convert", text(copies.path("long")), target, "--format", "tif"});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(workplace + "/000000/000000.tif"), 30000);
        QCOMPARE(::kill(static_cast<pid_t>(cli.processId()), SIGINT), 0);
        QVERIFY(cli.waitForFinished(30000));

        QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
        QCOMPARE(cli.exitCode(), 1);
        QVERIFY(cli.readAllStandardError().contains("was cancelled"));
        QVERIFY(!QFileInfo::exists(target) && !QFileInfo::exists(workplace));
    }

    void changesNothingThatIsBeingRecorded_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addRow("reindex") << QStringList{"reindex"};
        QTest::addRow("insert") << QStringList{"insert", fixture("exact_mp4/000000.mp4")};
        QTest::addRow("index") << QStringList{"index"};
    }

    void changesNothingThatIsBeingRecorded()
    {
        QFETCH(QStringList, call);
        const StoreCopies copies;
        const auto store = copies.take("killed_mp4");
        const auto before = tree(store);
        call.insert(1, text(store));
        const CliResult result = runCli(call);

        QCOMPARE(result.exit, 1);
        QVERIFY(result.err.contains("in use"));
        QVERIFY(tree(store) == before);
    }
};

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
