// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

class TestTimecodes : public QObject
{
    Q_OBJECT

private slots:
    void haveALinePerFrameSinceTheFirst_data()
    {
        QTest::addColumn<QString>("name");

        for (const char *name : {"num_times_disorder_png", "num_times_zero_npy", "num_skips_mp4",
                                 "one_png", "empty_npy"})
            QTest::addRow("%s", name) << QString(name);
    }

    void haveALinePerFrameSinceTheFirst()
    {
        QFETCH(QString, name);
        const QJsonArray frames = truthOf(name)["frames"].toArray();
        const CliResult result = runCli({"timecodes", fixture(name)});

        QCOMPARE(result.exit, 0);
        QCOMPARE(result.lines().size(), frames.size() + 1);
        QCOMPARE(result.lines()[0], QByteArray("# timecode format v2"));
        for (qsizetype i = 0; i < frames.size(); ++i) {
            const double seconds = frames[i]["time"].toDouble() - frames[0]["time"].toDouble();
            QCOMPARE(result.lines()[i + 1], QByteArray::number(seconds * 1000, 'f', 3));
        }
    }

    void frameWithoutTimeKeepsItsLineAndIsSaid()
    {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const QString store = directory.filePath("store");
        QDir().mkpath(store);
        for (const char *name : {"metadata.yaml", "000000.avi"})
            QFile::copy(fixture("old_mjpeg_20160203_010203/") + name, store + '/' + name);
        QFile index(store + "/000000.yaml");
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("frame_number: [0, 1, 2, 3]\nframe_time: [.nan, 5.0, .nan, 5.25]\n");
        index.close();
        const CliResult result = runCli({"timecodes", store});

        QCOMPARE(result.exit, 1);
        QCOMPARE(result.out, QByteArray("# timecode format v2\n0.000\n0.000\n0.000\n250.000\n"));
        QVERIFY(result.err.contains("2 frame"));
    }
};

QTEST_GUILESS_MAIN(TestTimecodes)
#include "tst_timecodes.moc"
