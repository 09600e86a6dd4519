// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestExtra : public QObject
{
    Q_OBJECT

private slots:
    void jsonLinesAreTheReferencesRows_data()
    {
        QTest::addColumn<QString>("name");

        const QStringList all = QDir(fixture({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : all)
            if (truthOf(name)["has_extra_data"].toBool())
                QTest::addRow("%s", qPrintable(name)) << name;
    }

    void jsonLinesAreTheReferencesRows()
    {
        QFETCH(QString, name);
        const QJsonObject truth = truthOf(name);
        const CliResult result = runCli({"extra", "--json", fixture(name)});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.lines().size(), truth["extra_data"].toArray().size());
        for (qsizetype i = 0; i < result.lines().size(); ++i) {
            const QJsonObject row = QJsonDocument::fromJson(result.lines()[i]).object();
            const QJsonObject expected = truth["extra_data"][i].toObject();
            for (const QString &column : expected.keys()) {
                const QJsonValue cell = row.contains(column) ? row[column] : QJsonValue();
                QVERIFY2(cell == expected[column], result.lines()[i].constData());
            }
        }
    }

    void csvHasAColumnForEveryKey()
    {
        const CliResult result = runCli({"extra", fixture("extra_sparse_mp4")});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.lines()[0],
                 QByteArray("index,number,time,temperature,humidity,frame_time,frame_number,"
                            "frame_index,event"));
        QCOMPARE(result.lines()[3], QByteArray("5,5,1710061687.45,,,1710061687.45,5,5,door"));
    }

    void rangeTakesTheRowsOfItsFrames()
    {
        const CliResult result =
            runCli({"extra", fixture("extra_sparse_mp4"), "--json", "--range", "5:9"});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.lines().size(), 2);
    }

    void rangeTakesTheSamplesOfItsFrames()
    {
        const CliResult csv = runCli({"extra", fixture("motif_h5_audio"), "--range", "8:12"});
        const CliResult json =
            runCli({"extra", fixture("motif_h5_audio"), "--json", "--range", "8:12"});

        QCOMPARE(csv.exit, 0);
        QVERIFY(csv.lines().size() > 300); // 80 a frame
        QCOMPARE(json.lines().size(), csv.lines().size() - 1);
        for (const QByteArray &line : csv.lines().mid(1)) {
            const int index = line.left(line.indexOf(',')).toInt();
            QVERIFY(index >= 8 && index < 12);
        }
    }

    void writesAFileThatIsThereOnceItIsWhole()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const QString file = directory.filePath("rows.csv");
        const CliResult printed = runCli({"extra", fixture("extra_sparse_mp4")});
        const CliResult saved = runCli({"extra", fixture("extra_sparse_mp4"), "-o", file});

        QCOMPARE(saved.exit, 0);
        QVERIFY(saved.out.isEmpty());
        QFile rows(file);
        QVERIFY(rows.open(QIODevice::ReadOnly));
        QCOMPARE(rows.readAll(), printed.out);
        const CliResult refused =
            runCli({"extra", fixture("extra_sparse_mp4"), "-o", directory.filePath("no/rows.csv")});
        QCOMPARE(refused.exit, 1);
        QVERIFY(refused.err.contains("rows.csv"));
    }

    void unusualCellsAreQuotedAndWhatIsBrokenIsAProblem()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const QString store = directory.filePath("store");
        QDir().mkpath(store);
        for (const char *name : {"metadata.yaml", "000000.mp4", "000000.npz"})
            QFile::copy(fixture("extra_sparse_mp4/") + name, store + '/' + name);
        QFile extra(store + "/000000.extra.json");
        QVERIFY(extra.open(QIODevice::WriteOnly));
        extra.write("[{\"a,b\": \"say \\\"x\\\"\", \"n\": NaN, \"l\": [1, 2]}, {\"n\": ");
        extra.close();
        const CliResult csv = runCli({"extra", store});
        const CliResult json = runCli({"extra", "--json", store});

        QCOMPARE(csv.exit, 1);
        QCOMPARE(
            csv.out,
            QByteArray("index,number,time,\"a,b\",n,l\n,,,\"say \"\"x\"\"\",nan,\"[1, 2]\"\n"));
        QVERIFY(csv.err.contains("000000.extra.json"));
        QCOMPARE(json.out,
                 QByteArray("{\"a,b\": \"say \\\"x\\\"\", \"n\": null, \"l\": [1, 2]}\n"));
    }

    // As a recorder leaves it that was killed before the first frame came.
    void rowsOfAStoreWithoutFramesAreShown()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const QString store = directory.filePath("store");
        QDir().mkpath(store);
        QFile::copy(fixture("extra_sparse_mp4/metadata.yaml"), store + "/metadata.yaml");
        QFile extra(store + "/000000.extra.json");
        QVERIFY(extra.open(QIODevice::WriteOnly));
        extra.write("[{\"door\": \"open\", \"frame_index\": NaN}]");
        extra.close();
        const CliResult result = runCli({"extra", "--json", store});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.out, QByteArray("{\"door\": \"open\", \"frame_index\": null}\n"));
    }

    void storeWithoutExtraDataHasNoRows()
    {
        const CliResult result = runCli({"extra", fixture("dir_png_gray")});

        QCOMPARE(result.exit, 0);
        QVERIFY(result.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExtra)
#include "tst_extra.moc"
