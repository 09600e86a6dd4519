// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/commandline.h"

#include "app/version.h"

#include <QTest>

using namespace app;

Q_DECLARE_METATYPE(app::StartPosition)

class TestCommandLine : public QObject
{
    Q_OBJECT

    static CommandLine parse(const QStringList &arguments)
    {
        return CommandLine::parse(QStringList(QStringLiteral("framehouse")) + arguments);
    }

private slots:
    void beginsWhereItIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<StartPosition>("start");

        const auto row = [](const char *name, const QStringList &arguments, StartPosition start) {
            QTest::addRow("%s", name) << arguments << start;
        };
        row("nowhere", {}, {});
        row("frame number", {"--frame-number", "42"}, store::FrameNumber{42});
        row("negative frame number", {"--frame-number=-3"}, store::FrameNumber{-3});
        row("index", {"--index", "7"}, store::FrameIndex{7});
        row("seconds", {"--time", "1714566896.5"}, store::FrameTime{1714566896.5});
        row("date and time in UTC", {"--time", "2024-05-01T12:34:56"},
            store::FrameTime{1714566896.0});
        row("date and time with an offset", {"--time", "2024-05-01T14:34:56+02:00"},
            store::FrameTime{1714566896.0});
    }

    void beginsWhereItIsTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(StartPosition, start);
        const CommandLine line = parse(arguments + QStringList("store"));

        QCOMPARE(line.wish, CommandLine::Wish::Run);
        QVERIFY(line.start == start);
        QCOMPARE(line.paths, QStringList("store"));
    }

    void refusesWrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("unknown option") << QStringList{"--frobnicate"};
        QTest::addRow("option without its value") << QStringList{"--index"};
        QTest::addRow("index that is no number") << QStringList{"--index", "two"};
        QTest::addRow("negative index") << QStringList{"--index=-1"};
        QTest::addRow("number with a fraction") << QStringList{"--frame-number", "1.5"};
        QTest::addRow("time that is none") << QStringList{"--time", "noon"};
        QTest::addRow("time that is not finite") << QStringList{"--time", "nan"};
        QTest::addRow("two positions") << QStringList{"--index", "1", "--time", "2"};
    }

    void refusesWrongUse()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = parse(arguments);

        QCOMPARE(line.wish, CommandLine::Wish::Refuse);
        QVERIFY(!line.message.isEmpty());
    }

    void takesSeveralPathsAndFullScreen()
    {
        const CommandLine line = parse({"a b", "--fullscreen", "c"});

        QCOMPARE(line.paths, (QStringList{"a b", "c"}));
        QVERIFY(line.fullScreen);
        QVERIFY(!line.beside);
        QVERIFY(parse({"a b", "--beside", "c"}).beside);
    }

    void takesPathsThatLookLikeOptionsAfterTwoDashes()
    {
        QCOMPARE(parse({"--", "--index"}).paths, QStringList("--index"));
    }

    void helpNamesEveryOption()
    {
        const CommandLine line = parse({"--help"});

        QCOMPARE(line.wish, CommandLine::Wish::Help);
        for (const char *option :
             {"--frame-number", "--index", "--time", "--beside", "--fullscreen", "PATH"})
            QVERIFY2(line.message.contains(QLatin1String(option)), option);
    }

    void versionIsTheProjects()
    {
        const CommandLine line = parse({"--version"});

        QCOMPARE(line.wish, CommandLine::Wish::Version);
        QVERIFY(line.message.contains(QLatin1String(version)));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
