// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"
#include "tests/support/storecopy.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <csignal>

namespace {

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QStringList namesIn(const StoreCopies &copies)
{
    return QDir(text(copies.path(".")))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

// One column of a frame map.
QList<QByteArray> column(const QString &map, int which)
{
    QFile file(map);
    QList<QByteArray> cells;
    if (!file.open(QIODevice::ReadOnly))
        return cells;
    QList<QByteArray> lines = file.readAll().split('\n');
    for (qsizetype i = 1; i + 1 < lines.size(); ++i)
        cells << lines[i].split(',').value(which);
    return cells;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void makesWhatTheNameSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("map");
        QTest::addRow("mp4") << "x.mp4" << QStringList{} << "x.mp4.frames.csv";
        QTest::addRow("analysis") << "x.mp4" << QStringList{"--preset", "analysis", "--rate", "25"}
                                  << "x.mp4.frames.csv";
        QTest::addRow("lossless") << "x.mkv" << QStringList{"--preset", "lossless"}
                                  << "x.mkv.frames.csv";
        QTest::addRow("avi") << "x.avi" << QStringList{"--scale", "96x72"} << "x.avi.frames.csv";
        QTest::addRow("gif") << "x.gif" << QStringList{"--speed", "0.5"} << "x.gif.frames.csv";
        QTest::addRow("webp") << "x.webp" << QStringList{"--preset", "lossless"}
                              << "x.webp.frames.csv";
        QTest::addRow("npy") << "x.npy" << QStringList{"--crop", "10x10+3+4"} << "x.npy.frames.csv";
        QTest::addRow("csv") << "x.csv" << QStringList{} << "x.csv";
        QTest::addRow("images") << "x" << QStringList{"--as", "images", "--name", "{number}.tif"}
                                << "x/frames.csv";
    }

    void makesWhatTheNameSays()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(QString, map);
        const StoreCopies copies;
        const QString out = text(copies.path(name.toStdString()));
        const CliResult result = runCli(QStringList{"export", fixture("num_skips_mp4"), "-o", out,
                                                    "--range", "5:12", "--every", "2"} +
                                        options);

        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.exit, 0);
        QVERIFY(result.out.startsWith("Wrote 4 frames into " + out.toUtf8() + ".\n"));
        QCOMPARE(column(text(copies.path(map.toStdString())), 2),
                 QList<QByteArray>({"5", "7", "9", "11"}));
    }

    // Frames of cameras that lack some, by number.
    void severalRecordingsHaveTheSameRows()
    {
        const StoreCopies copies;
        const QString out = text(copies.path("both"));
        const CliResult result = runCli({"export", fixture("align_cam0"), fixture("align_cam1"),
                                         "-o", out, "--as", "mp4", "--missing", "black"});
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.exit, 0);
        const QString left = out + "/align_cam0.mp4.frames.csv";
        const QString right = out + "/align_cam1.mp4.frames.csv";
        QCOMPARE(column(left, 1), column(right, 1)); // when they are shown
        QVERIFY(column(left, 6).contains("black") || column(right, 6).contains("black"));
        QVERIFY(column(left, 6).contains("own"));
        QVERIFY(result.out.contains(right.toUtf8()));
        const QString again = text(copies.path("again"));
        const CliResult json =
            runCli({"export", fixture("align_cam0"), fixture("align_cam1"), "-o", again, "--as",
                    "images", "--missing", "drop", "--align", "time", "--json"});
        QCOMPARE(json.exit, 0);
        const auto document = QJsonDocument::fromJson(json.out).object();
        const QJsonArray stores = document["stores"].toArray();
        QCOMPARE(stores.size(), 2);
        QCOMPARE(stores[0].toObject()["frames"].toInt(), stores[1].toObject()["frames"].toInt());
        QVERIFY(QFileInfo::exists(again + "/align_cam1/000000.png"));
    }

    void anOffsetBelongsToEachRecordingButTheFirst()
    {
        const StoreCopies copies;
        const QString one = fixture("num_skips_png");
        const QString out = text(copies.path("both"));
        const CliResult result = runCli(
            {"export", one, one, "-o", out, "--as", "csv", "--offset", "3", "--missing", "drop"});
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.exit, 0);
        const auto left = column(out + "/num_skips_png.csv", 3);
        const auto right = column(out + "/num_skips_png_2.csv", 3);
        QVERIFY(!left.isEmpty());
        QCOMPARE(left.size(), right.size());
        for (qsizetype i = 0; i < left.size(); ++i)
            QCOMPARE(right[i].toLongLong() + 3, left[i].toLongLong());
        for (const char *wrong : {"", "x", "1,2", "1.5", "1e30", "x,5", "5,"}) {
            const CliResult refused = runCli({"export", one, one, "-o", out + "2", "--as", "csv",
                                              "--offset", QString::fromLatin1(wrong)});
            QCOMPARE(refused.exit, 2);
            QVERIFY2(refused.err.contains("--offset needs a number"), refused.err);
        }
    }

    void severalAreShownInOnePicture()
    {
        const StoreCopies copies;
        const QString out = text(copies.path("both.mkv"));
        const CliResult result =
            runCli({"export", fixture("align_cam0"), fixture("align_cam1"), "-o", out, "--grid",
                    "--preset", "lossless", "--missing", "drop", "--json"});
        QCOMPARE(result.exit, 0);
        const auto document = QJsonDocument::fromJson(result.out).object();
        const auto shape = truthOf("align_cam0")["imgshape"].toArray();
        QCOMPARE(document["width"].toInt(), 2 * shape[1].toInt());
        QCOMPARE(document["height"].toInt(), shape[0].toInt());
        const QString map = out + ".frames.csv";
        QVERIFY(!column(map, 6 + 5).isEmpty());
        QCOMPARE(column(map, 8), QList<QByteArray>(document["frames"].toInt(), "own"));
        QCOMPARE(column(map, 5), column(map, 10)); // the numbers of both
    }

    void rowsAreChosenByNumber()
    {
        const StoreCopies copies;
        const QString one = fixture("num_skips_mp4");
        const QString number = QString::number(
            truthOf("num_skips_mp4")["frames"].toArray()[4].toObject()["number"].toInt());
        const QString out = text(copies.path("twice"));
        QCOMPARE(
            runCli({"export", one, one, "-o", out, "--as", "csv", "--numbers", number + ':'}).exit,
            0);
        QCOMPARE(column(out + "/num_skips_mp4.csv", 3).value(0), number.toUtf8());
        QCOMPARE(column(out + "/num_skips_mp4.csv", 3), column(out + "/num_skips_mp4_2.csv", 3));
    }

    void whatSeveralCannotBeIsSaid_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("sentence");
        QTest::addRow("kind") << QStringList{} << QByteArray("say with --as");
        QTest::addRow("store") << QStringList{"--as", "store"} << QByteArray("One recording at a");
        QTest::addRow("sound") << QStringList{"--as", "mp4", "--audio"}
                               << QByteArray("--audio has no meaning for several");
        QTest::addRow("chunks") << QStringList{"--as", "mp4", "--chunks", "0:1"}
                                << QByteArray("--chunks has no meaning for several");
        QTest::addRow("numbers by time")
            << QStringList{"--as", "mp4", "--numbers", "1:", "--align", "time"}
            << QByteArray("--numbers needs recordings that are aligned by number");
        QTest::addRow("missing") << QStringList{"--as", "mp4", "--missing", "guess"}
                                 << QByteArray("--missing needs one of drop, hold, black");
    }

    void whatSeveralCannotBeIsSaid()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, sentence);
        const StoreCopies copies;
        const CliResult result =
            runCli(QStringList{"export", fixture("align_cam0"), fixture("align_cam1"), "-o",
                               text(copies.path("x"))} +
                   options);
        QCOMPARE(result.exit, 2);
        QVERIFY2(result.err.contains(sentence), result.err);
        QVERIFY(namesIn(copies).isEmpty());
    }

    void theFolderOfSeveralIsANewOne()
    {
        const StoreCopies copies;
        std::filesystem::create_directory(copies.path("x"));
        writeBytes(copies.path("x") / "mine.txt", "mine");
        const CliResult result = runCli({"export", fixture("align_cam0"), fixture("align_cam1"),
                                         "-o", text(copies.path("x")), "--as", "mp4"});
        QCOMPARE(result.exit, 1);
        QVERIFY(result.err.contains("exists already"));
        QVERIFY(!result.err.contains("--overwrite"));
    }

    void aligningOneHasNoMeaning()
    {
        const StoreCopies copies;
        const CliResult result = runCli({"export", fixture("align_cam0"), "-o",
                                         text(copies.path("x.mp4")), "--missing", "hold"});
        QCOMPARE(result.exit, 2);
        QVERIFY(result.err.contains("--missing has no meaning for one recording"));
    }

    void numbersAndTimesChooseFrames()
    {
        const StoreCopies copies;
        const QJsonArray frames = truthOf("num_skips_mp4")["frames"].toArray();
        const QString out = text(copies.path("x.csv"));
        const auto number = [&](int i) { return QString::number(frames[i]["number"].toInt()); };
        const auto time = [&](int i) {
            return QString::number(frames[i]["time"].toDouble(), 'f', 6);
        };
        QCOMPARE(runCli({"export", fixture("num_skips_mp4"), "-o", out, "--numbers",
                         number(3) + ':' + number(6)})
                     .exit,
                 0);
        QCOMPARE(column(out, 2), QList<QByteArray>({"3", "4", "5"}));
        QCOMPARE(runCli({"export", fixture("num_skips_mp4"), "-o", out, "--overwrite", "--times",
                         time(7) + ':' + time(9)})
                     .exit,
                 0);
        QCOMPARE(column(out, 2).value(0), QByteArray("7"));
    }

    void tellsTheResultAsJson()
    {
        const StoreCopies copies;
        const QString out = text(copies.path("x.mp4"));
        const CliResult result = runCli({"export", fixture("num_skips_mp4"), "-o", out, "--preset",
                                         "analysis", "--rate", "12.5", "--json"});
        const QJsonObject document = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(result.exit, 0);
        QCOMPARE(document["output"].toString(), out);
        QCOMPARE(document["map"].toString(), out + ".frames.csv");
        QCOMPARE(document["frames"].toInt(), 27);
        QCOMPARE(document["missing"].toInt(-1), 0);
        QCOMPARE(document["frame_rate"].toDouble(), 12.5);
        QCOMPARE(document["decoded_again"].toBool(), true);
        QCOMPARE(document["bytes"].toInt(), int(QFileInfo(out).size()));
        QVERIFY(document["problems"].toArray().isEmpty());
    }

    void aStoreKeepsWhatItsFramesHave()
    {
        const StoreCopies copies;
        const QString out = text(copies.path("part"));
        const CliResult result = runCli({"export", fixture("usermeta_png"), "-o", out, "--as",
                                         "store", "--range", "1:", "--format", "npy"});
        QCOMPARE(result.exit, 0);
        QVERIFY(result.out.contains("into " + out.toUtf8()));
        const auto info = QJsonDocument::fromJson(runCli({"info", out, "--json"}).out).object();
        QCOMPARE(info["format"].toString(), QString("npy"));
        QCOMPARE(info["user_metadata"]["exported_from"]["begin"].toInt(), 1);
        QCOMPARE(runCli({"frames", out}).lines().size(),
                 runCli({"frames", fixture("usermeta_png")}).lines().size() - 1);
        const CliResult again =
            runCli({"export", fixture("usermeta_png"), "-o", out, "--as", "store"});
        QCOMPARE(again.exit, 1);
        QVERIFY(again.err.contains("exists already"));
    }

    void aFrameThatCannotBeReadStopsOrIsLeftOut()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_skips_png");
        std::filesystem::resize_file(store / "000001" / "000002.png", 60);
        const QString out = text(copies.path("x.mp4"));
        const CliResult stopped = runCli({"export", text(store), "-o", out});
        QCOMPARE(stopped.exit, 1);
        QVERIFY(stopped.err.contains("000001/000002.png is damaged"));
        QVERIFY(stopped.err.contains("--broken skip leaves out what cannot be read."));
        QCOMPARE(namesIn(copies).size(), 1);

        const CliResult skipped = runCli({"export", text(store), "-o", out, "--broken", "skip"});
        QCOMPARE(skipped.exit, 1);
        QVERIFY(skipped.err.contains("1 frame could not be read and was left out."));
        QVERIFY(QFileInfo::exists(out));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const QString &out, const QStringList &options,
                            int exit, const char *said) {
            QTest::addRow("%s", name) << out << options << exit << QByteArray(said);
        };
        row("no target", "", {}, 2, "Say what to make with -o OUT.");
        row("no kind", "x", {}, 2, "Use --as with one of mp4, mkv");
        row("an unknown kind", "x.mp4", {"--as", "mov"}, 2, "--as needs one of mp4");
        row("another end", "x.mp4", {"--as", "mkv"}, 2, "x.mp4 must end in .mkv");
        row("an unknown preset", "x.mp4", {"--preset", "fast"}, 2, "share, analysis, lossless");
        row("a preset of images", "x", {"--as", "images", "--preset", "share"}, 2,
            "--preset has no meaning for images");
        row("a map of a store", "x", {"--as", "store", "--map", "m.csv"}, 2,
            "--map has no meaning for store");
        row("a crop of a table", "x.csv", {"--crop", "1x1+0+0"}, 2,
            "--crop has no meaning for csv");
        row("a rate of zero", "x.mp4", {"--rate", "0"}, 2, "--rate needs \"true\"");
        row("a rate in words", "x.mp4", {"--rate", "fast"}, 2, "--rate needs \"true\"");
        row("a crop without a place", "x.mp4", {"--crop", "10x10"}, 2, "as 640x480+10+20");
        row("a crop beyond numbers", "x.mp4", {"--crop", "99999999999x1+0+0"}, 2,
            "as 640x480+10+20");
        row("a scale in words", "x.mp4", {"--scale", "half"}, 2, "as 640x480");
        row("every none", "x.mp4", {"--every", "0"}, 2, "--every needs a whole number from 1 on");
        row("a wrong range", "x.mp4", {"--range", "9:3"}, 2, "--range needs a range");
        row("an unknown way", "x.mp4", {"--broken", "fix"}, 2, "--broken needs one of stop, skip");
        row("an empty range", "x.mp4", {"--range", "500:600"}, 1, "has no frame in the range");
        row("an empty range of numbers", "x.mp4", {"--numbers", "-9:-3"}, 1,
            "has no frame in the range");
        row("a crop beyond the picture", "x.mp4", {"--crop", "9999x10+0+0"}, 1,
            "does not lie in a picture of");
        row("true times in an avi", "x.avi", {"--rate", "true"}, 1, "holds no true times");
        row("a name for all", "x", {"--as", "images", "--name", "a.png"}, 1, "is the same for all");
        row("a folder that is not there", "none/x.mp4", {}, 1, "none was not found");
        row("a picture too small", "x.mp4", {"--crop", "1x1+0+0"}, 1, "makes no clip");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(int, exit);
        QFETCH(QByteArray, said);
        const StoreCopies copies;
        QStringList call{"export", fixture("num_skips_mp4")};
        if (!name.isEmpty())
            call << "-o" << text(copies.path(name.toStdString()));
        const CliResult result = runCli(call + options);
        QCOMPARE(result.exit, exit);
        QVERIFY2(result.err.contains(said), result.err);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(namesIn(copies).isEmpty());
    }

    void whatIsThereIsReplacedOnlyIfAsked()
    {
        const StoreCopies copies;
        const QString out = text(copies.path("x.mp4"));
        QStringList call{"export", fixture("num_skips_mp4"), "-o", out};
        QCOMPARE(runCli(call).exit, 0);
        const CliResult refused = runCli(call);
        QCOMPARE(refused.exit, 1);
        QVERIFY(refused.err.contains("x.mp4 exists already"));
        QVERIFY(refused.err.contains("--overwrite replaces it."));
        QCOMPARE(runCli(call + QStringList{"--overwrite"}).exit, 0);
    }

    void leavesNothingWhenItIsStopped()
    {
        const StoreCopies copies;
        QProcess cli;
        cli.start(QStringLiteral(FRAMEHOUSE_CLI),
                  {"record", text(copies.path("long")), "--camera", "pattern:640x480@100,fast",
                   "--format", "mjpeg/avi", "--frames", "1000"});
        QVERIFY(cli.waitForFinished(120000));
        const QString out = text(copies.path("x.npy"));
        cli.start(QStringLiteral(FRAMEHOUSE_CLI), {"export", text(copies.path("long")), "-o", out});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(text(copies.path(".exporting.x.npy"))).size() > 1 << 20,
                                 30000);
        QCOMPARE(::kill(static_cast<pid_t>(cli.processId()), SIGINT), 0);
        QVERIFY(cli.waitForFinished(30000));

        QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
        QCOMPARE(cli.exitCode(), 1);
        QVERIFY(cli.readAllStandardError().contains("was cancelled"));
        QCOMPARE(namesIn(copies), QStringList({"long"}));
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
