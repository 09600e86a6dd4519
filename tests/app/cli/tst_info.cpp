// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestInfo : public QObject
{
    Q_OBJECT

private slots:
    void jsonAgreesWithTheReference_data()
    {
        QTest::addColumn<QString>("name");

        // One of each kind; the test of store::Reader goes through all.
        for (const char *name :
             {"dir_npy_bayerbg", "dir_npy_gray_trailing1", "empty_mjpeg", "empty_npy", "exact_mp4",
              "extra_sparse_npy", "killed_avi", "num_reindexed_png", "num_times_disorder_png",
              "old_mjpeg_20160203_010203", "usermeta_png", "video_h264mkv_odd"})
            QTest::addRow("%s", name) << QString(name);
    }

    void jsonAgreesWithTheReference()
    {
        QFETCH(QString, name);
        const QJsonObject truth = truthOf(name);
        const CliResult result = runCli({"info", fixture(name), "--json"});
        const QJsonObject info = QJsonDocument::fromJson(result.out).object();

        QCOMPARE(result.exit, info["broken_chunks"].toArray().isEmpty() ? 0 : 1);
        for (const char *key : {"class", "format", "version", "encoding", "imgdtype", "image_shape",
                                "chunksize", "extension", "uuid", "created_utc", "timezone",
                                "frame_count", "frame_min", "frame_max", "chunks"})
            QVERIFY2(info[QLatin1String(key)] == truth[QLatin1String(key)], key);
        const bool isEmpty = truth["frame_count"].toInt() == 0;
        for (const char *key : {"frame_time_min", "frame_time_max", "duration"})
            QVERIFY2(info[QLatin1String(key)] ==
                         (isEmpty ? QJsonValue() : truth[QLatin1String(key)]),
                     key);
        QCOMPARE(info["path"].toString(), QDir(fixture(name)).absolutePath());
        QCOMPARE(info["extra_data"].toArray().isEmpty(), !truth["has_extra_data"].toBool());
    }

    void jsonHasExactlyTheKeysOfItsDescription()
    {
        const CliResult result = runCli({"info", "--json", fixture("dir_png_gray")});
        QStringList keys = QJsonDocument::fromJson(result.out).object().keys();
        QStringList expected =
            QStringLiteral("path class format version encoding imgdtype image_shape chunksize "
                           "extension uuid created_utc timezone frame_count frame_min frame_max "
                           "frame_time_min frame_time_max duration fps chunks locked "
                           "broken_chunks gaps dropped_frames extra_data user_metadata")
                .split(QLatin1Char(' '));
        expected.sort();

        QCOMPARE(keys, expected);
        QCOMPARE(result.out.count('\n'), 1);
    }

    void tellsOfLocksGapsAndBrokenChunks()
    {
        const auto info = [](const QString &name) {
            return QJsonDocument::fromJson(runCli({"info", fixture(name), "--json"}).out).object();
        };
        const QJsonObject killed = info("killed_mp4");
        const QJsonObject corrupt = info("corrupt_npz_png");

        QCOMPARE(killed["locked"].toBool(), true);
        QCOMPARE(killed["broken_chunks"][0]["chunk"].toInt(), 1);
        QVERIFY(killed["broken_chunks"][0]["reason"].toString().startsWith("000001.npz: "));
        QCOMPARE(corrupt["broken_chunks"][0]["chunk"].toInt(), 1);
        QCOMPARE(corrupt["chunks"].toArray(), (QJsonArray{0, 2}));
        QCOMPARE(info("num_skips_png")["dropped_frames"].toInt(), 12);
        QCOMPARE(info("num_skips_png")["gaps"].toInt(), 10);
        QCOMPARE(info("num_wrap_npy")["gaps"].toInt(), 0);
    }

    void namesTheColumnsOfExtraData()
    {
        const CliResult result = runCli({"info", fixture("extra_sparse_mp4"), "--json"});
        const QJsonObject info = QJsonDocument::fromJson(result.out).object();
        const QJsonObject set = info["extra_data"][0].toObject();

        QCOMPARE(set["name"].toString(), QString("extra"));
        QCOMPARE(set["samples"].toInt(), 6);
        QVERIFY(set["samplerate"].isNull());
        QCOMPARE(set["columns"].toArray().size(), 6);
    }

    void timingTellsWhereFramesAreMissing()
    {
        const QStringList call{"info", fixture("num_skips_png"), "--timing"};
        const CliResult text = runCli(call);
        const QJsonObject timing = QJsonDocument::fromJson(runCli(call + QStringList{"--json"}).out)
                                       .object()["timing"]
                                       .toObject();
        const QJsonArray dropped = timing["dropped"].toArray();

        QCOMPARE(dropped.size(), timing["gaps"].toInt());
        QCOMPARE(dropped.size(), 10);
        int missing = 0;
        for (const QJsonValue &place : dropped) {
            missing += place["missing"].toInt();
            const QByteArray index = QByteArray::number(place["index"].toInt());
            QVERIFY2(text.out.contains("at index " + index + ','), text.out.constData());
        }
        QCOMPARE(missing, timing["dropped_frames"].toInt());
        QCOMPARE(timing["frames"].toInt(), timing["intervals"].toInt() + 1);
        int counted = timing["histogram"]["below"].toInt() + timing["histogram"]["above"].toInt();
        for (const QJsonValue &count : timing["histogram"]["counts"].toArray())
            counted += count.toInt();
        QCOMPARE(counted, timing["intervals"].toInt());
    }

    void theReportOnTimingIsWrittenAsCsv()
    {
        const QStringList call{"info", fixture("num_skips_png"), "--csv"};
        const CliResult csv = runCli(call);
        QCOMPARE(csv.exit, 0);
        QVERIFY2(csv.out.startsWith("item,value,frame_index,frame_number,frame_time\n"),
                 csv.out.constData());
        int missing = 0;
        for (const QByteArray &line : csv.out.split('\n'))
            if (line.startsWith("dropped,"))
                missing += line.split(',')[1].toInt();
        QCOMPARE(missing, 12);
        QCOMPARE(runCli(call + QStringList{"--json"}).exit, 2);
    }

    void theReportOnTimingIsWrittenAsADocument()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath("a report");
        const QStringList call{"info", fixture("num_skips_png"), "--pdf"};
        const CliResult result = runCli(call + QStringList{path});
        QVERIFY2(result.exit == 0, result.err.constData());
        QVERIFY(result.out.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QCOMPARE(runCli(call + QStringList{path, "--csv"}).exit, 2);
        QCOMPARE(runCli(call + QStringList{path, "--json"}).exit, 2);
        const CliResult refused = runCli(call + QStringList{directory.filePath("no/report.pdf")});
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains("no/report.pdf"), refused.err.constData());
    }

    void timingTellsOfTimesAndNumbersThatStepBack()
    {
        const auto timing = [](const QString &name) {
            const CliResult result = runCli({"info", fixture(name), "--timing", "--json"});
            return QJsonDocument::fromJson(result.out).object()["timing"].toObject();
        };
        const QJsonObject disorder = timing("num_times_disorder_png");
        QVERIFY(disorder["backward_steps"].toInt() > 0);
        QVERIFY(disorder["backward"][0]["seconds"].toDouble() < 0);
        const QJsonObject wrap = timing("num_wrap_npy");
        QVERIFY(wrap["number_resets"].toInt() > 0);
        QVERIFY(wrap["reset"][0]["number_before"].toDouble() >=
                wrap["reset"][0]["number"].toDouble());
        const QJsonObject none = timing("empty_npy");
        QVERIFY(none["duration"].isNull() && none["interval_longest"].isNull());
    }

    void textIsAlignedAndNamesWhatIsBroken()
    {
        const CliResult result = runCli({"info", fixture("killed_mp4")});

        QCOMPARE(result.exit, 1); // a problem was found
        QVERIFY(result.out.contains("VideoImgStore"));
        QVERIFY(result.out.contains("000001.npz"));
        const qsizetype column = result.lines()[0].indexOf('/');
        for (const QByteArray &line : result.lines())
            QVERIFY2(line.mid(column - 2, 2) == "  ", line.constData());
    }

    void anEmptyRecordingHasNoTimesAndIsSaidToBeEmpty()
    {
        const CliResult result = runCli({"info", fixture("empty_npy")});

        QCOMPARE(result.exit, 0);
        QVERIFY(result.out.contains("holds no frames"));
        QVERIFY(!result.out.contains("1970"));
        QVERIFY(!result.out.contains("- to -"));
    }

    void saysWhyAStoreIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("said");

        QTest::addRow("missing") << QStringList{"/nowhere/store"} << 1
                                 << QByteArray("/nowhere/store");
        QTest::addRow("not a store")
            << QStringList{QDir::tempPath()} << 1 << QByteArray("metadata.yaml");
        QTest::addRow("unknown class")
            << QStringList{fixture("bad_class")} << 1 << QByteArray("HologramImgStore");
        QTest::addRow("wrong version")
            << QStringList{fixture("bad_version")} << 1 << QByteArray("version 3");
        QTest::addRow("no path") << QStringList{} << 2 << QByteArray("framehouse-cli: ");
        QTest::addRow("two paths") << QStringList{"a", "b"} << 2 << QByteArray("b");
        QTest::addRow("unknown option") << QStringList{"a", "--jsn"} << 2 << QByteArray("--json");
    }

    void saysWhyAStoreIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QByteArray, said);
        const CliResult result = runCli(QStringList{"info"} + arguments);

        QCOMPARE(result.exit, exit);
        QVERIFY2(result.err.contains(said), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInfo)
#include "tst_info.moc"
