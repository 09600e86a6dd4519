// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"
#include "tests/support/auditedstore.h"
#include "tests/support/sessionfiles.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <filesystem>

using support::SessionFiles;

namespace {

QString textOf(const SessionFiles &session, const char *name)
{
    return model::toText(session.path(name));
}

// What stands behind the name of a row.
QString valueOf(const QByteArray &table, const char *name)
{
    for (const QByteArray &line : table.split('\n'))
        if (line.startsWith(name))
            return QString::fromUtf8(line.mid(qstrlen(name))).trimmed();
    return {};
}

} // namespace

// What the commands do with a session's file.
class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void eachStoreIsVerifiedBelowItsCamera()
    {
        const SessionFiles session;
        QVERIFY(session.write());

        const CliResult all = runCli({"verify", session.fileText()});
        QCOMPARE(all.exit, 0);
        const QList<QByteArray> lines = all.lines();
        QCOMPARE(lines.size(), 6);
        QCOMPARE(QString::fromUtf8(lines[0]), "top: " + textOf(session, "night_top"));
        QCOMPARE(QString::fromUtf8(lines[2]), "top: " + textOf(session, "night_top_part2"));
        QCOMPARE(QString::fromUtf8(lines[4]), "side: " + textOf(session, "night_side"));
        QVERIFY(lines[1].startsWith("6 frames") && lines[5].contains("all is well"));
        QCOMPARE(runCli({"verify", session.fileText() + "/side"}).lines().size(), 2);
    }

    void whatIsWrongWithOneStoreIsTheExitOfAll()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        QFile index(textOf(session, "night_top_part2") + "/000000/index.npz");
        QVERIFY(index.resize(5));

        const CliResult result = runCli({"verify", "--json", session.fileText()});
        QCOMPARE(result.exit, 1);
        const QJsonObject document = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(document["ok"].toBool(), false);
        const QJsonArray stores = document["stores"].toArray();
        QCOMPARE(stores.size(), 3);
        QCOMPARE(stores[0]["ok"].toBool(), true);
        QCOMPARE(stores[1]["ok"].toBool(), false);
        QCOMPARE(stores[1]["camera"].toString(), "top");
        QCOMPARE(stores[2]["camera"].toString(), "side");
        QCOMPARE(stores[2]["frames"].toInt(), 10);
    }

    void aStoreThatIsGoneKeepsNoneOfTheOthers()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        QVERIFY(std::filesystem::remove_all(session.path("night_top")) > 0);

        const CliResult result = runCli({"verify", session.fileText()});
        QCOMPARE(result.exit, 1);
        QCOMPARE(result.out.count("all is well"), 2);
        QVERIFY(result.err.contains("night_top"));
    }

    void allStoresAreRecoveredAndIndexed()
    {
        const SessionFiles session;
        QVERIFY(session.write());

        const CliResult recovered = runCli({"recover", session.fileText()});
        QCOMPARE(recovered.exit, 0);
        QCOMPARE(recovered.out.count("was closed"), 3);
        const CliResult indexed = runCli({"index", session.fileText()});
        QCOMPARE(indexed.exit, 0);
        for (const char *name : {"night_top", "night_top_part2", "night_side"})
            QVERIFY(QFileInfo::exists(textOf(session, name) + "/.index.sqlite"));
    }

    void whatTakesOneStoreSaysWhichThereAre_data()
    {
        QTest::addColumn<QStringList>("call"); // without the session
        QTest::addColumn<QStringList>("more");
        QTest::addRow("reindex") << QStringList{"reindex"} << QStringList();
        QTest::addRow("insert") << QStringList{"insert"} << QStringList{"a.mp4"};
        QTest::addRow("convert") << QStringList{"convert", "--format", "png"} << QStringList{"to"};
    }

    void whatTakesOneStoreSaysWhichThereAre()
    {
        QFETCH(QStringList, call);
        QFETCH(QStringList, more);
        const SessionFiles session;
        QVERIFY(session.write());

        const CliResult result = runCli(call + QStringList{session.fileText()} + more);
        QCOMPARE(result.exit, 2);
        for (const char *name : {"night_top", "night_top_part2", "night_side"})
            QVERIFY(result.err.contains(textOf(session, name).toUtf8()));
    }

    void aCameraThatIsNotThereIsAnsweredWithThoseThatAre()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        for (const char *command : {"info", "frames", "verify", "index", "recover"}) {
            const CliResult result = runCli({command, session.fileText() + "/nobody"});
            QCOMPARE(result.exit, 1);
            QVERIFY2(result.err.contains("top, side"), result.err.constData());
        }
        QCOMPARE(runCli({"reindex", session.fileText() + "/nobody"}).exit, 1);
    }

    void aSessionIsToldCameraByCamera()
    {
        const SessionFiles session;
        QVERIFY(session.write());

        const CliResult text = runCli({"info", session.fileText()});
        QCOMPARE(text.exit, 0);
        QCOMPARE(valueOf(text.out, "Session"), "night");
        QCOMPARE(valueOf(text.out, "Cameras"), "2");
        QVERIFY(text.out.contains("\ntop\n") && text.out.contains("\nside\n"));
        QCOMPARE(text.out.count("\nDropped frames"), 2);
        QCOMPARE(valueOf(text.out, "Pieces"), "2");

        const CliResult json = runCli({"info", session.fileText(), "--json"});
        QCOMPARE(json.exit, 0);
        const QJsonObject document = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(document["session"].toString(), "night");
        QCOMPARE(document["align"].toString(), "time");
        const QJsonArray cameras = document["cameras"].toArray();
        QCOMPARE(cameras.size(), 2);
        QCOMPARE(cameras[0]["camera"].toString(), "top");
        QCOMPARE(cameras[0]["frame_count"].toInt(), 10);
        QCOMPARE(cameras[1]["frame_count"].toInt(), 10);
    }

    void theReportOnTimingIsThatOfOneCamera()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        for (const char *option : {"--csv", "--timing"}) {
            const CliResult all = runCli({"info", session.fileText(), option});
            QCOMPARE(all.exit, 2);
            QVERIFY(all.err.contains((session.fileText() + "/side").toUtf8()));
            QCOMPARE(runCli({"info", session.fileText() + "/side", option}).exit, 0);
        }
    }

    void aPauseBetweenPiecesCountsAlikeInTextAndTable()
    {
        const SessionFiles session;
        QVERIFY(session.writeStore("night_top", 0, 6, "1234"));
        QVERIFY(session.writeStore("night_top_part2", 26, 30, "1234"));
        QVERIFY(session.writeFile());
        const QString top = session.fileText() + "/top";

        const CliResult csv = runCli({"info", top, "--csv"});
        const double rate = 9 / 2.9; // intervals in seconds
        QVERIFY(csv.out.contains("frames_per_second," + QByteArray::number(rate, 'g', 5)));
        QCOMPARE(valueOf(runCli({"info", top}).out, "Frames per second"),
                 QString::number(rate, 'f', 3));
    }

    void tellsHowOftenACamerasCountBeganAnew()
    {
        const QTemporaryDir directory;
        model::AuditRow row;
        row.numberRestarts = 2;
        const QString path = directory.filePath("audited");
        QVERIFY(support::writeAudited(model::toPath(path), {row, row}));
        QCOMPARE(valueOf(runCli({"info", path}).out, "Camera's count started anew"), "2");
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
