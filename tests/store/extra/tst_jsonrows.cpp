// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/jsonrows.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace store;

namespace {

struct Read
{
    std::vector<Value> rows;
    bool cut = false;
    std::optional<Error> error;
};

Read read(std::string_view text)
{
    Read read;
    const auto cut = readJsonRows(text, [&](Value &&row) {
        read.rows.push_back(std::move(row));
        return true;
    });
    if (cut)
        read.cut = *cut;
    else
        read.error = cut.error();
    return read;
}

// The one value of `[{"v": TEXT}]`.
Value valueOf(const std::string &text)
{
    const Read rows = read("[{\"v\": " + text + "}]");
    return rows.rows.size() == 1 && !rows.cut ? rows.rows[0]["v"] : Value("not read");
}

} // namespace

class TestJsonRows : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPythonWrites_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");

        const auto row = [](const char *text, const char *written) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(written);
        };
        row("NaN", "NaN");
        row("Infinity", "Infinity");
        row("-Infinity", "-Infinity");
        row("[NaN, \"NaN, Infinity\"]", "[NaN, \"NaN, Infinity\"]");
        row("1e-09", "1e-09");
        row("-0.0", "-0.0");
        row("1710061687.29", "1710061687.29");
        row("12345678901234567890", "12345678901234567890");
        row("-9223372036854775808", "-9223372036854775808");
        row("1e999", "Infinity");
        row("1e-999", "0.0");
        row("true", "true");
        row("{\"a\": {}, \"b\": []}", "{\"a\": {}, \"b\": []}");
        row("\"\\u00b5\\ud83d\\udc2d\\n\\/\"", "\"µ🐭\\n/\"");
        row("\"\\ud83d\"", "\"\xef\xbf\xbd\"");
        row("{\"a\": 1, \"b\": 2, \"a\": 3}", "{\"a\": 3, \"b\": 2}");
    }

    void readsWhatPythonWrites()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);

        QCOMPARE(toJson(valueOf(text.toStdString())), written.toStdString());
    }

    void keepsTheKindOfNumbers()
    {
        QVERIFY(valueOf("41").is_number_integer());
        QVERIFY(valueOf("41.0").is_number_float());
        QVERIFY(std::isnan(valueOf("NaN").get<double>()));
    }

    void strictFormIsValidJson()
    {
        const Value row = {{"a", std::numeric_limits<double>::quiet_NaN()},
                           {"b", -std::numeric_limits<double>::infinity()},
                           {"c", "NaN"}};

        QCOMPARE(toJson(row, NonFinite::Strict),
                 std::string("{\"a\": null, \"b\": -1e999, \"c\": \"NaN\"}"));
        QVERIFY(Value::accept("[null, \"NaN\"]"));
    }

    void replacesBrokenUtf8()
    {
        QCOMPARE(toJson(Value("a\xff")), std::string("\"a\xef\xbf\xbd\""));
    }

    void keepsEveryWholeRowOfATextCutAnywhere()
    {
        const std::string first =
            "{\"a\": NaN, \"t\": \"x]}\\\" \\u00e9\", \"l\": [1, [2.5, -Infinity]]}";
        const std::string text = "[" + first + ", {\"b\": 12}]";
        for (std::size_t size = 0; size < text.size(); ++size) {
            const Read cut = read(std::string_view(text).substr(0, size));
            const std::size_t whole =
                (size >= 1 + first.size() ? 1 : 0) + (size + 1 >= text.size() ? 1 : 0);
            QVERIFY2(!cut.error, text.substr(0, size).c_str());
            QVERIFY(cut.cut);
            QCOMPARE(cut.rows.size(), whole);
        }
        QVERIFY(!read(text).cut);
    }

    void takesZerosAfterAPowerCutAsTheEnd()
    {
        const Read rows = read(std::string("[{\"a\": 1}, {\"b\"") + std::string(4096, '\0'));

        QVERIFY(rows.cut);
        QCOMPARE(rows.rows.size(), std::size_t(1));
    }

    void refusesWhatIsNoListOfRows_data()
    {
        QTest::addColumn<QByteArray>("text");

        for (const char *text : {"{}", "[1]", "[{\"a\" 1}]", "[{a: 1}]", "[{\"a\": nope}]",
                                 "[{\"a\": 1-2}]", "[{\"a\": 1} {\"b\": 1}]", "[{\"a\": 1}] x",
                                 "[{\"a\": \"\\x\"}]", "[{\"a\": 0x10}]", "\xff\xfe"})
            QTest::addRow("%s", text) << QByteArray(text);
    }

    void refusesWhatIsNoListOfRows()
    {
        QFETCH(QByteArray, text);
        const Read rows = read(text.toStdString());

        QVERIFY(rows.error.has_value());
        QCOMPARE(rows.error->code, Error::Code::Corrupt);
    }

    void saysTheLineOfAMistake()
    {
        QVERIFY(QByteArray::fromStdString(read("[\n{},\n{1}]").error->detail).startsWith("line 3"));
    }

    void refusesDeepNestingInsteadOfFollowingIt()
    {
        const Read rows = read("[{\"a\": " + std::string(1'000'000, '['));

        QCOMPARE(rows.error->code, Error::Code::TooLarge);
        QCOMPARE(valueOf(std::string(60, '[') + std::string(60, ']')).size(), std::size_t(1));
    }

    void readsARowOfVeryManyKeysInTime()
    {
        std::string text = "[{";
        for (int i = 0; i < 200'000; ++i)
            text += "\"key " + std::to_string(i) + "\": 1, ";
        const Read rows = read(text + "\"last\": 2}]");

        QCOMPARE(rows.rows.at(0).size(), std::size_t(200'001));
    }

    void readsATextThatComesByteByByte()
    {
        const std::string text = "\n[{\"\\ud83d\\udc2dx\\ud83d\\n\": [-1.5e3, -Infinity, true]} ,\n"
                                 "{\"b\": 12}]\n ";
        std::size_t at = 0;
        std::vector<Value> rows;
        const auto cut = readJsonRows([&] { return std::string_view(text).substr(at++, 1); },
                                      [&](Value &&row) {
                                          rows.push_back(std::move(row));
                                          return true;
                                      });

        QVERIFY(cut);
        QVERIFY(!*cut);
        QVERIFY(rows == read(text).rows);
        QCOMPARE(rows.size(), std::size_t(2));
    }

    void takesTextWithoutEndWithoutItsMemory()
    {
        const std::string piece(1 << 16, 'x');
        int pieces = 0;
        const auto cut =
            readJsonRows([&] { return ++pieces == 1 ? std::string_view("[{\"a\": \"") : piece; },
                         [](Value &&) { return true; });

        QVERIFY(!cut);
        QCOMPARE(cut.error().code, Error::Code::TooLarge);
        QVERIFY(pieces < 2 * static_cast<int>(maxRowMemory / piece.size()));
    }

    void refusesARowThatTakesTooMuchMemory()
    {
        std::string text = "[{\"a\": [";
        for (std::size_t i = 0; i < maxRowMemory / 64; ++i)
            text += "1,";

        QCOMPARE(read(text + "1]}]").error->code, Error::Code::TooLarge);
    }

    void stopsWhenAskedTo()
    {
        int taken = 0;
        const auto cut = readJsonRows("[{}, {}, {}]", [&](Value &&) { return ++taken < 2; });

        QVERIFY(cut);
        QCOMPARE(taken, 2);
    }
};

QTEST_GUILESS_MAIN(TestJsonRows)
#include "tst_jsonrows.moc"
