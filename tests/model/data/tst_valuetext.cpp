// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/valuetext.h"

#include <QTest>

#include <cmath>

using namespace model;
using store::Value;

class TestValueText : public QObject
{
    Q_OBJECT

private slots:
    void writesScalarsOnOneLine()
    {
        QCOMPARE(scalarText(Value("größe µm")), QString("größe µm"));
        QCOMPARE(scalarText(Value(12)), QString("12"));
        QCOMPARE(scalarText(Value(0.1)), QString("0.1"));
        QCOMPARE(scalarText(Value(true)), QString("true"));
        QCOMPARE(scalarText(Value()), QString("null"));
        QCOMPARE(scalarText(Value(std::nan(""))), QString("NaN"));
        QCOMPARE(scalarText(Value::array({1})), QString());
    }

    void writesJson()
    {
        const Value value{
            {"b", Value::array({1, -INFINITY})}, {"a", {{"x", "q\"\n"}}}, {"e", Value::object()}};

        QCOMPARE(toJson(value), QString("{\n  \"b\": [\n    1,\n    -Infinity\n  ],\n"
                                        "  \"a\": {\n    \"x\": \"q\\\"\\n\"\n  },\n"
                                        "  \"e\": {}\n}\n"));
    }

    void writesYaml()
    {
        const Value value{{"name", "fly one"},
                          {"list", Value::array({1.5, "x"})},
                          {"rig", {{"empty", Value::array()}, {"deep", {{"none", nullptr}}}}}};

        QCOMPARE(toYaml(value), QString("name: fly one\n"
                                        "list:\n  - 1.5\n  - x\n"
                                        "rig:\n  empty: []\n  deep:\n    none: null\n"));
    }

    void quotesWhatYamlWouldReadOtherwise_data()
    {
        QTest::addColumn<QString>("text");

        for (const char *text :
             {"", "no", "True", "null", "12", "0755", "1.10", "~", "- a", "a: b", " a", "a ", "#",
              "2024-02-29", "line\nbreak", "'", "{}", "*x", "@"})
            QTest::addRow("'%s'", text) << QString(text);
    }

    void quotesWhatYamlWouldReadOtherwise()
    {
        QFETCH(QString, text);

        const QString yaml = toYaml(Value(text.toStdString()));

        QVERIFY(yaml.startsWith('"') && yaml.endsWith("\"\n"));
        QCOMPARE(yaml.count('\n'), 1);
    }

    void writesNumbersThatYamlKnows()
    {
        QCOMPARE(toYaml(Value(std::nan(""))), QString(".nan\n"));
        QCOMPARE(toYaml(Value(-INFINITY)), QString("-.inf\n"));
    }

    void brokenTextDoesNotThrow()
    {
        QVERIFY(toJson(Value(std::string("\xff\xfe"))).contains(QChar(0xfffd)));
    }
};

QTEST_GUILESS_MAIN(TestValueText)
#include "tst_valuetext.moc"
