// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/metadatayaml.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <yaml-cpp/yaml.h>

using namespace store;

class TestMetadataYaml : public QObject
{
    Q_OBJECT

private slots:
    void quotesTextThatLooksLikeAnotherType_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"0755", "no",         "Yes", "1.10",     "null",       "~",    "",
              " x",   "2024-05-01", "1e5", "12:30:00", "- a",        "a: b", "#x",
              "0x1f", ".inf",       "NaN", "true",     "y",          "=",    "<<",
              "!tag", "&a",         "*a",  "\"q\"",    "back\\slash"})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }

    void quotesTextThatLooksLikeAnotherType()
    {
        QFETCH(QString, text);
        const std::string value = text.toStdString();

        const auto yaml = toYaml(Value{{"key", value}});

        QVERIFY(yaml);
        QVERIFY2(yaml->starts_with("key: \""), yaml->c_str());
        QCOMPARE(YAML::Load(*yaml)["key"].as<std::string>(), value);
    }

    void leavesHarmlessTextAsItIs()
    {
        const auto yaml = toYaml(Value{{"zone", "Europe/Vienna"}, {"format", "avc1/mp4"}});

        QVERIFY(yaml);
        QCOMPARE(*yaml, std::string("zone: Europe/Vienna\nformat: avc1/mp4\n"));
    }

    void writesFloatsSoThatYaml11SeesFloats_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");

        QTest::addRow("whole") << 3.0 << "3.0";
        QTest::addRow("large") << 1e20 << "1.0e+20";
        QTest::addRow("small") << 1.5e-9 << "1.5e-09";
        QTest::addRow("nan") << std::nan("") << ".nan";
        QTest::addRow("infinite") << -std::numeric_limits<double>::infinity() << "-.inf";
    }

    void writesFloatsSoThatYaml11SeesFloats()
    {
        QFETCH(double, number);
        QFETCH(QString, text);

        const auto yaml = toYaml(Value{{"x", number}});

        QVERIFY(yaml);
        QCOMPARE(QString::fromStdString(*yaml), QStringLiteral("x: %1\n").arg(text));
    }

    void keepsTreesUnicodeAndControlCharacters()
    {
        const std::string odd =
            "gr\xc3\xb6\xc3\x9f\x65 \xf0\x9f\x90\xad\n\x01\x7f\xc2\x85\xe2\x80\xa8";
        const Value tree{{"rig", {{"gain", {1, 2.5, -3}}, {"led", Value::array()}}},
                         {"rows", Value::array({Value::array({"a", nullptr}), Value{{"b", true}}})},
                         {"empty", Value::object()},
                         {"7", odd},
                         {"big", 12345678901234567890U}};

        const auto yaml = toYaml(tree);

        QVERIFY(yaml);
        const YAML::Node node = YAML::Load(*yaml);
        QCOMPARE(node["rig"]["gain"][1].as<double>(), 2.5);
        QVERIFY(node["rig"]["led"].IsSequence());
        QCOMPARE(node["rows"][0][0].as<std::string>(), std::string("a"));
        QVERIFY(node["rows"][0][1].IsNull());
        QVERIFY(node["rows"][1]["b"].as<bool>());
        QVERIFY(node["empty"].IsMap());
        QCOMPARE(node["7"].as<std::string>(), odd);
        QCOMPARE(node["big"].as<std::uint64_t>(), 12345678901234567890U);
    }

    void refusesWhatYamlCannotSay()
    {
        Value deep = 1;
        for (int i = 0; i < 100; ++i)
            deep = Value::array({deep});

        for (const Value &value :
             {Value{{"x", "\xff"}}, Value{{"x", "\xed\xa0\x80"}},
              Value{{std::string(2000, 'k'), 1}}, Value{{"x", Value::binary({1, 2})}},
              Value{{"x", deep}}, Value(3)}) {
            const auto yaml = toYaml(value);
            QVERIFY(!yaml);
            QCOMPARE(yaml.error().code, Error::Code::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestMetadataYaml)
#include "tst_metadatayaml.moc"
