// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/yamlvalue.h"

#include <QTest>

using namespace store;

namespace {

std::string parsed(const std::string &text)
{
    const auto value = parseYaml(text);
    return value ? value->dump() : "error: " + value.error().detail;
}

} // namespace

class TestYamlValue : public QObject
{
    Q_OBJECT

private slots:
    void typesScalarsAsPythonDoes_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");

        const auto row = [](const char *yaml, const char *json) {
            QTest::addRow("%s", yaml) << QByteArray(yaml) << QByteArray(json);
        };
        row("12", "12");
        row("-12", "-12");
        row("+12", "12");
        row("1_000", "1000");
        row("0755", "493");
        row("0o755", "\"0o755\"");
        row("09", "\"09\"");
        row("0x1F", "31");
        row("0b101", "5");
        row("1:30", "90");
        row("1:30.5", "90.5");
        row("18446744073709551615", "18446744073709551615");
        row("-9223372036854775808", "-9223372036854775808");
        row("99999999999999999999", "\"99999999999999999999\"");
        row("1.0e-09", "1e-09");
        row("1.5e+3", "1500.0");
        row("1e5", "\"1e5\"");
        row("1.0e5", "\"1.0e5\"");
        row(".5", "0.5");
        row("5.", "5.0");
        row("-.5", "\"-.5\"");
        row("1.2.3", "\"1.2.3\"");
        row(".", "\".\"");
        row("-", "[null]");
        row("yes", "true");
        row("Off", "false");
        row("y", "\"y\"");
        row("~", "null");
        row("null", "null");
        row("", "null");
        row("'12'", "\"12\"");
        row("\"no\"", "\"no\"");
        row("2024-02-29", "\"2024-02-29\"");
        row("2024-02-29 12:30:00", "\"2024-02-29T12:30:00\"");
        row("2024-02-29T12:30:00.5Z", "\"2024-02-29T12:30:00.500000+00:00\"");
        row("2024-02-30", "\"2024-02-30\"");
        row("2024-02-29 12:30", "\"2024-02-29 12:30\"");
        row("!!python/unicode '12'", "\"12\"");
        row("!!str 12", "\"12\"");
        row("!!int '12'", "12");
        row("!!python/object:os.system [1]", "[1]");
        row("{a: 1, b: [x, {c: ~}], a: 2}", "{\"a\":2,\"b\":[\"x\",{\"c\":null}]}");
        row("{7: x, yes: y}", "{\"7\":\"x\",\"yes\":\"y\"}");
        row("\xef\xbb\xbf"
            "a: 1\r\nb: 2\r\n",
            "{\"a\":1,\"b\":2}");
    }

    void typesScalarsAsPythonDoes()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, json);

        QCOMPARE(parsed(yaml.toStdString()), json.toStdString());
    }

    void knowsWhatIsNoNumber()
    {
        QVERIFY(parseYaml(".nan")->get<double>() != parseYaml(".nan")->get<double>());
        QVERIFY(parseYaml("-.inf")->get<double>() < -1e308);
    }

    void refusesAnchorsAndAliases()
    {
        QCOMPARE(parseYaml("a: &x [1]\nb: *x").error().code, Error::Code::Unsupported);
        QCOMPARE(parseYaml("a: &a [*a]").error().code, Error::Code::Unsupported);
        QCOMPARE(parseYaml("a: *never").error().code, Error::Code::Corrupt);
    }

    void refusesWhatIsBeyondItsLimits()
    {
        QCOMPARE(parseYaml(std::string(100'000, '[') + std::string(100'000, ']')).error().code,
                 Error::Code::TooLarge);
        QCOMPARE(parsed(std::string(64, '[') + std::string(64, ']')).size(), std::size_t(128));
        QCOMPARE(parseYaml(std::string(65, '[') + std::string(65, ']')).error().code,
                 Error::Code::TooLarge);
        std::string many = "[";
        for (int i = 0; i < 100'000; ++i)
            many += "1,";
        QCOMPARE(parseYaml(many + "1]").error().code, Error::Code::TooLarge);
    }

    void saysLineAndColumnOfAMistake()
    {
        const Error error = parseYaml("a: 1\nb: [1, }").error();

        QCOMPARE(error.code, Error::Code::Corrupt);
        QVERIFY2(error.detail.starts_with("line 2, column "), error.detail.c_str());
    }

    void survivesATextCutAnywhere()
    {
        const std::string text =
            "__store:\n  imgshape: [48, 64]\n  'x': \"a\\tb\"\nuser: {a: [1, 2.5]}\n- ";
        for (std::size_t size = 0; size < text.size(); ++size) {
            const auto value = parseYaml(std::string_view(text).substr(0, size));
            QVERIFY(value || value.error().code == Error::Code::Corrupt);
        }
    }
};

QTEST_GUILESS_MAIN(TestYamlValue)
#include "tst_yamlvalue.moc"
