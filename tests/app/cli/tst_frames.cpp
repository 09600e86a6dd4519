// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <bit>

namespace {

QString copyWithTimes(const QTemporaryDir &directory, const QByteArray &yamlIndex)
{
    const QString copy = directory.filePath("store");
    QDir().mkpath(copy);
    QFile::copy(fixture("old_mjpeg_20160203_010203/metadata.yaml"), copy + "/metadata.yaml");
    QFile::copy(fixture("old_mjpeg_20160203_010203/000000.avi"), copy + "/000000.avi");
    QFile index(copy + "/000000.yaml");
    return index.open(QIODevice::WriteOnly) && index.write(yamlIndex) > 0 ? copy : QString();
}

} // namespace

class TestFrames : public QObject
{
    Q_OBJECT

private slots:
    void equalTheTruthToTheBit_data()
    {
        QTest::addColumn<QString>("name");

        // One of each kind; the test of store::Reader goes through all.
        for (const char *name : {"empty_npy", "num_duplicates_png", "num_reindexed_png",
                                 "num_times_disorder_png", "num_times_zero_npy", "num_wrap_npy",
                                 "old_mjpeg_20160203_010203", "video_mp4_bframes"})
            QTest::addRow("%s", name) << QString(name);
    }

    void equalTheTruthToTheBit()
    {
        QFETCH(QString, name);
        const QJsonArray truth = truthOf(name)["frames"].toArray();
        const CliResult json = runCli({"frames", "--json", fixture(name)});
        const CliResult csv = runCli({"frames", fixture(name)});

        QCOMPARE(json.exit, 0);
        QCOMPARE(json.lines().size(), truth.size());
        QCOMPARE(csv.lines().size(), truth.size());
        for (qsizetype i = 0; i < truth.size(); ++i) {
            const QJsonObject frame = QJsonDocument::fromJson(json.lines()[i]).object();
            const QList<QByteArray> cells = csv.lines()[i].split(',');
            const double time = truth[i]["time"].toDouble();
            QCOMPARE(frame["index"].toInteger(), qint64(i));
            QCOMPARE(frame["number"], truth[i]["number"]);
            QCOMPARE(std::bit_cast<quint64>(frame["time"].toDouble()),
                     std::bit_cast<quint64>(time));
            QCOMPARE(cells.size(), 3);
            QCOMPARE(cells[1].toLongLong(), truth[i]["number"].toInteger());
            QCOMPARE(std::bit_cast<quint64>(cells[2].toDouble()), std::bit_cast<quint64>(time));
        }
    }

    void rangesAreHalfOpen_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("indexes");

        QTest::addRow("some") << QStringList{"--range", "3:5"} << QByteArray("3,4");
        QTest::addRow("none") << QStringList{"--range", "3:3"} << QByteArray();
        QTest::addRow("from") << QStringList{"--range=20:"} << QByteArray("20,21");
        QTest::addRow("beyond the end") << QStringList{"--range", "21:99"} << QByteArray("21");
        QTest::addRow("numbers") << QStringList{"--numbers=-9:-7"} << QByteArray("0,1");
        QTest::addRow("times") << QStringList{"--times", "1710061687.3:1710061687.4"}
                               << QByteArray("2,3");
        QTest::addRow("both") << QStringList{"--range", "1:3", "--numbers", ":-7"}
                              << QByteArray("1");
    }

    void rangesAreHalfOpen()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, indexes);
        const CliResult result =
            runCli(QStringList{"frames", fixture("num_reindexed_png")} + options);
        QByteArrayList found;
        for (const QByteArray &line : result.lines())
            found << line.split(',')[0];

        QCOMPARE(result.exit, 0);
        QCOMPARE(found.join(','), indexes);
    }

    void aBrokenChunkWithinWhatIsAskedForIsAFailure_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<int>("lines");

        // Frames 0 to 6 are those of chunk 0, 7 to 9 those of chunk 2; chunk 1 is broken.
        QTest::addRow("all") << QStringList{"frames"} << 1 << 10;
        QTest::addRow("before it") << QStringList{"frames", "--range", "0:7"} << 0 << 7;
        QTest::addRow("behind it") << QStringList{"frames", "--range", "7:10"} << 0 << 3;
        QTest::addRow("across it") << QStringList{"frames", "--range", "6:8"} << 1 << 2;
        QTest::addRow("numbers before it") << QStringList{"frames", "--numbers", "2:7"} << 0 << 5;
        QTest::addRow("numbers in it") << QStringList{"frames", "--numbers", "8:12"} << 1 << 0;
        QTest::addRow("numbers behind it") << QStringList{"frames", "--numbers", "14:"} << 0 << 3;
        QTest::addRow("times across it")
            << QStringList{"frames", "--times", "1710061687.4:1710061687.9"} << 1 << 6;
        QTest::addRow("checksum") << QStringList{"checksum"} << 1 << 10;
        QTest::addRow("checksum before it") << QStringList{"checksum", "--range", "1:4"} << 0 << 3;
        QTest::addRow("timecodes") << QStringList{"timecodes"} << 1 << 11;
        QTest::addRow("extra") << QStringList{"extra"} << 1 << 0;
        QTest::addRow("extra before it") << QStringList{"extra", "--range", ":7"} << 0 << 0;
    }

    void aBrokenChunkWithinWhatIsAskedForIsAFailure()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(int, lines);
        const CliResult result = runCli(arguments + QStringList{fixture("corrupt_npz_png")});

        QCOMPARE(result.exit, exit);
        QCOMPARE(result.lines().size(), lines);
        QVERIFY(result.err.contains("000001/index.npz"));
    }

    void wrongRangesAreWrongUse_data()
    {
        QTest::addColumn<QStringList>("options");

        QTest::addRow("no colon") << QStringList{"--range", "3"};
        QTest::addRow("backwards") << QStringList{"--range", "5:3"};
        QTest::addRow("no number") << QStringList{"--numbers", "a:b"};
        QTest::addRow("three sides") << QStringList{"--times", "1:2:3"};
        QTest::addRow("no value") << QStringList{"--range"};
    }

    void wrongRangesAreWrongUse()
    {
        QFETCH(QStringList, options);
        const CliResult result =
            runCli(QStringList{"frames", fixture("num_reindexed_png")} + options);

        QCOMPARE(result.exit, 2);
        QVERIFY(result.err.contains(options[0].toUtf8()));
        QVERIFY(result.out.isEmpty());
    }

    void timesThatAreNoNumbersAreNotHidden()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const QString store =
            copyWithTimes(directory, "frame_number: [0, 1, 2]\nframe_time: [.nan, 1.5, -.inf]\n");
        QCOMPARE(runCli({"frames", store}).out, QByteArray("0,0,nan\n1,1,1.5\n2,2,-inf\n"));
        QCOMPARE(runCli({"frames", "--json", store}).lines()[0],
                 QByteArray("{\"index\": 0, \"number\": 0, \"time\": null}"));
    }
};

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
