// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include "app/cli/output.h"

#include <QTest>

#include <array>
#include <limits>

using namespace app;

namespace {

constexpr std::array options{
    Option{"range", 0, ValueKind::Range, "A:B", ""},
    Option{"index", 'i', ValueKind::Integer, "I", ""},
    Option{"frames", 0, ValueKind::Count, "N", ""},
    Option{"fps", 0, ValueKind::Rate, "R", ""},
    Option{"quality", 0, ValueKind::Quality, "Q", ""},
    Option{"format", 0, ValueKind::Format, "F", ""},
    Option{"time", 0, ValueKind::Time, "T", ""},
    Option{"output", 'o', ValueKind::Text, "FILE", ""},
    Option{"json", 0, ValueKind::None, nullptr, ""},
};

std::optional<Arguments> parse(const QStringList &words)
{
    Output output;
    return Arguments::parse(words, options, {1, 2}, output);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void readsOptionsInEveryForm()
    {
        const auto arguments = parse({"store", "--range=2:5", "-i", "-7", "-ofile.png", "--json"});

        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->operands(), QStringList{"store"});
        QCOMPARE(arguments->range("range").first(10), 2);
        QCOMPARE(arguments->range("range").last(10), 5);
        QCOMPARE(arguments->integer("index").value_or(0), -7);
        QCOMPARE(arguments->text("output").value_or(QString()), QStringLiteral("file.png"));
        QVERIFY(arguments->has("json"));
        QVERIFY(!arguments->integer("frames").has_value());
    }

    void takesEverythingAfterTwoDashesAsOperands()
    {
        const auto arguments = parse({"--", "--json", "-x"});

        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->operands(), (QStringList{"--json", "-x"}));
    }

    void keepsAllValuesOfARepeatedOption()
    {
        const auto arguments = parse({"store", "--output", "a", "--output", "b"});

        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->texts("output"), (QStringList{"a", "b"}));
        QCOMPARE(*arguments->text("output"), QStringLiteral("b"));
    }

    void refusesMistakes_data()
    {
        QTest::addColumn<QStringList>("words");

        QTest::addRow("no operand") << QStringList{"--json"};
        QTest::addRow("empty operand") << QStringList{"a", ""};
        QTest::addRow("rate of zero") << QStringList{"a", "--fps", "0"};
        QTest::addRow("rate of no number") << QStringList{"a", "--fps", "nan"};
        QTest::addRow("quality of zero") << QStringList{"a", "--quality", "0"};
        QTest::addRow("quality above all") << QStringList{"a", "--quality", "101"};
        QTest::addRow("unknown format") << QStringList{"a", "--format", "gif"};
        QTest::addRow("too many operands") << QStringList{"a", "b", "c"};
        QTest::addRow("unknown option") << QStringList{"a", "--jsn"};
        QTest::addRow("unknown letter") << QStringList{"a", "-x"};
        QTest::addRow("missing value") << QStringList{"a", "--range"};
        QTest::addRow("value for a flag") << QStringList{"a", "--json=yes"};
        QTest::addRow("count of zero") << QStringList{"a", "--frames", "0"};
        QTest::addRow("letters after a number") << QStringList{"a", "--index", "5x"};
        QTest::addRow("empty number") << QStringList{"a", "--index="};
        QTest::addRow("range turned round") << QStringList{"a", "--range", "5:2"};
        QTest::addRow("time without a zone") << QStringList{"a", "--time", "2024-05-01T12:00:00"};
    }

    void refusesMistakes()
    {
        QFETCH(QStringList, words);

        QVERIFY(!parse(words).has_value());
    }

    void readsRanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<qint64>("first"); // of a store of 100 frames
        QTest::addColumn<qint64>("last");

        QTest::addRow("both sides") << "10:20" << true << qint64(10) << qint64(20);
        QTest::addRow("open start") << ":20" << true << qint64(0) << qint64(20);
        QTest::addRow("open end") << "90:" << true << qint64(90) << qint64(100);
        QTest::addRow("all") << ":" << true << qint64(0) << qint64(100);
        QTest::addRow("empty") << "7:7" << true << qint64(7) << qint64(7);
        QTest::addRow("beyond the end") << "90:500" << true << qint64(90) << qint64(100);
        QTest::addRow("wholly beyond") << "400:500" << true << qint64(100) << qint64(100);
        QTest::addRow("no colon") << "5" << false << qint64(0) << qint64(0);
        QTest::addRow("two colons") << "1:2:3" << false << qint64(0) << qint64(0);
        QTest::addRow("negative") << "-5:" << false << qint64(0) << qint64(0);
        QTest::addRow("blank") << " 1:2" << false << qint64(0) << qint64(0);
        QTest::addRow("overflow") << "0:99999999999999999999" << false << qint64(0) << qint64(0);
    }

    void readsRanges()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(qint64, first);
        QFETCH(qint64, last);

        const auto range = parseRange(text);

        QCOMPARE(range.has_value(), good);
        if (good) {
            QCOMPARE(range->first(100), first);
            QCOMPARE(range->last(100), last);
        }
    }

    void readsNumbersWholeOrNotAtAll()
    {
        QCOMPARE(parseInteger("9223372036854775807").value_or(0),
                 std::numeric_limits<std::int64_t>::max());
        QVERIFY(!parseInteger("9223372036854775808"));
        QVERIFY(!parseInteger("1,000"));
        QVERIFY(!parseInteger(""));
        QCOMPARE(parseSeconds("1714567890.123456").value_or(0), 1714567890.123456);
        QVERIFY(!parseSeconds("1,5"));
        QVERIFY(!parseSeconds("nan"));
        QVERIFY(!parseSeconds("inf"));
    }

    void readsTimesWithAZone()
    {
        QCOMPARE(parseTime("2024-05-01T12:34:56.789Z").value_or(0), 1714566896.789);
        QCOMPARE(parseTime("2024-05-01T14:34:56.789+02:00").value_or(0), 1714566896.789);
        QCOMPARE(parseTime("12.5").value_or(0), 12.5);
        QVERIFY(!parseTime("yesterday"));
    }

    void namesTheClosest()
    {
        const QStringList names{"info", "frames", "formats"};

        QCOMPARE(closestName("frmaes", names), QStringLiteral("frames"));
        QCOMPARE(closestName("form", names), QStringLiteral("formats"));
        QCOMPARE(closestName("zzzzzz", names), QString());
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
