// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/cliprocess.h"
#include "tests/support/genicamprocess.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

// The program and a GigE Vision camera, from the list of cameras to the frames of the recording.
class TestGenicam : public QObject
{
    Q_OBJECT

private slots:
    void recordsByTheIdentityThatIsListed()
    {
        QTemporaryDir scratch;
        const support::GenicamProcess camera(scratch.path());
        QVERIFY(camera.isReady());
        const auto listed = runCli({"cameras", "--json"});
        QCOMPARE(listed.exit, 0);
        QString identity;
        for (const auto &each : QJsonDocument::fromJson(listed.out).array()) {
            if (each.toObject()["backend"] == QLatin1String("GenICam"))
                identity = each.toObject()["identity"].toString();
        }
        QCOMPARE(identity, QStringLiteral("serial:Aravis:Fake:GV07"));

        const QString store = scratch.filePath("recording");
        const auto recorded =
            runCli({"record", store, "--camera", identity, "--format", "npy", "--size", "64x48",
                    "--fps", "200", "--pixel-format", "gray16", "--frames", "200"});
        QVERIFY2(recorded.exit == 0, recorded.err.constData());

        const auto frames = runCli({"frames", store, "--json"});
        QCOMPARE(frames.exit, 0);
        QCOMPARE(frames.lines().size(), 200);
        double number = 0;
        for (const QByteArray &line : frames.lines()) {
            const QJsonObject frame = QJsonDocument::fromJson(line).object();
            QVERIFY(frame["number"].toDouble() > number); // over the end of 16 bits
            number = frame["number"].toDouble();
        }
        QVERIFY(number > 65535);
        QCOMPARE(runCli({"verify", store}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(TestGenicam)
#include "tst_genicam.moc"
