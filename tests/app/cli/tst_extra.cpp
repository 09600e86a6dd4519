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
                 QByteArray("temperature,humidity,frame_time,frame_number,frame_index,event"));
        QCOMPARE(result.lines()[3], QByteArray(",,1710061687.45,5,5,door"));
    }

    void rangeTakesTheRowsOfItsFrames()
    {
        const CliResult result =
            runCli({"extra", fixture("extra_sparse_mp4"), "--json", "--range", "5:9"});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.lines().size(), 2);
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
        QCOMPARE(csv.out, QByteArray("\"a,b\",n,l\n\"say \"\"x\"\"\",nan,\"[1, 2]\"\n"));
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
