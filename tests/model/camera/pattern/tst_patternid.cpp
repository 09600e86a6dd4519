// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/pattern/patternid.h"

#include <QTest>

using namespace model;

class TestPatternId : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryOption()
    {
        const auto id = parsePatternId(QStringLiteral("pattern:640x480@29.97,gray16,drop=7,fast"));

        QVERIFY(id);
        QCOMPARE(id->format.width, 640);
        QCOMPARE(id->format.height, 480);
        QCOMPARE(id->format.fps, 29.97);
        QVERIFY(id->format.pixels == PixelFormat::Gray16);
        QCOMPARE(id->dropEvery, 7);
        QVERIFY(id->fast);
    }

    void isGrayAndPacedWithoutOptions()
    {
        const auto id = parsePatternId(QStringLiteral("pattern:16x5@1"));

        QVERIFY(id);
        QVERIFY(id->format.pixels == PixelFormat::Gray8);
        QCOMPARE(id->dropEvery, 0);
        QVERIFY(!id->fast);
    }

    void refusesWhatIsNoPattern_data()
    {
        QTest::addColumn<QString>("id");

        const char *const wrong[] = {
            "",
            "pattern:",
            "pattern:640x480",
            "pattern:640x480@",
            "pattern:640x480@0",
            "pattern:640x480@-1",
            "pattern:640x480@1e3",
            "pattern:640x480@inf",
            "pattern:640x480@10001",
            "pattern:15x480@30",
            "pattern:640x4@30",
            "pattern:8193x480@30",
            "pattern:99999x99999@30",
            "pattern:0640x480@30",
            "pattern:640X480@30",
            " pattern:640x480@30",
            "pattern:640x480@30 ",
            "pattern:640x480@30\n",
            "pattern:640x480@30,",
            "pattern:640x480@30,grey",
            "pattern:640x480@30,gray,color",
            "pattern:640x480@30,gray,gray",
            "pattern:640x480@30,fast,fast",
            "pattern:640x480@30,drop=0",
            "pattern:640x480@30,drop=1",
            "pattern:640x480@30,drop=-2",
            "pattern:640x480@30,drop=2,drop=3",
            "pattern:640x480@30,drop",
            "v4l2:/dev/video0",
        };
        for (const char *id : wrong)
            QTest::addRow("'%s'", id) << QString::fromLatin1(id);
    }

    void refusesWhatIsNoPattern()
    {
        QFETCH(QString, id);

        QVERIFY(!parsePatternId(id));
    }
};

QTEST_GUILESS_MAIN(TestPatternId)
#include "tst_patternid.moc"
