// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/lookjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace model;

class TestLookJson : public QObject
{
    Q_OBJECT

private slots:
    void theUsualLookIsNothing()
    {
        QVERIFY(toJson({}).isEmpty());
        QCOMPARE(lookFromJson({}), PictureLook{});
    }

    void comesBackAsItWas_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("map");
        for (int map = 0; map < colourMapCount; ++map)
            QTest::addRow("%d", map) << map % 5 << map;
    }

    void comesBackAsItWas()
    {
        QFETCH(int, mode);
        QFETCH(int, map);
        PictureLook look;
        look.image.levels = {static_cast<Levels::Mode>(mode), {-0.1, 1e-7}, 2.2, 1.5};
        look.image.map = static_cast<ColourMap>(map);
        look.image.inverted = true;
        look.image.marksSaturated = true;
        look.image.saturatedFrom = 4095;
        look.image.orientation = {3, true};
        look.rawMosaic = true;
        look.overlay = true;

        const QByteArray text = QJsonDocument(toJson(look)).toJson();

        QCOMPARE(lookFromJson(QJsonDocument::fromJson(text).object()), look);
    }

    void nonsenseCountsAsUsual_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("unknown names") << QByteArray(R"({"levels": "loud", "map": 7})");
        QTest::addRow("white below black") << QByteArray(R"({"black": 9, "white": 3})");
        QTest::addRow("gamma") << QByteArray(R"({"gamma": 0})");
        QTest::addRow("clipping all") << QByteArray(R"({"clipPercent": 60})");
        QTest::addRow("turned backwards") << QByteArray(R"({"quarterTurns": -1})");
        QTest::addRow("wrong types")
            << QByteArray(R"({"inverted": "yes", "saturatedFrom": [], "overlay": 1})");
    }

    void nonsenseCountsAsUsual()
    {
        QFETCH(QByteArray, text);

        QCOMPARE(lookFromJson(QJsonDocument::fromJson(text).object()), PictureLook{});
    }
};

QTEST_GUILESS_MAIN(TestLookJson)
#include "tst_lookjson.moc"
