// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace model;

class TestExportJson : public QObject
{
    Q_OBJECT

private slots:
    void ofTheUsualChoiceNothingIsKept() { QVERIFY(toJson(ExportChoice()).isEmpty()); }

    void allOfAChoiceIsKept()
    {
        ExportChoice choice;
        choice.as = ExportAs::Store;
        choice.preset = store::ClipPreset::Analysis;
        choice.every = 7;
        choice.crop = QRect(0, 4, 30, 20);
        choice.scale = QSize(100, 50);
        choice.isConstant = true;
        choice.frameRate = 29.97;
        choice.speed = 0.25;
        choice.isDisplayed = true;
        choice.overlay = {true, true, true, true, true, 0.25, "µm"};
        choice.plotPlace = PlotPlace::Beside;
        choice.together = ExportTogether::OnePicture;
        choice.missing = store::MissingPolicy::Drop;
        choice.pictureFormat = "bmp";
        choice.pictureName = "x {time}";
        choice.storeFormat = "avc1/mp4";
        choice.hasMap = false;
        choice.skipsBroken = true;
        const QByteArray text = QJsonDocument(toJson(choice)).toJson();
        QCOMPARE(exportChoiceFromJson(QJsonDocument::fromJson(text).object()), choice);
    }

    void nonsenseCountsAsUsual_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("another type") << QByteArray(R"({"as": 5, "every": "x", "crop": true})");
        QTest::addRow("unknown") << QByteArray(R"({"as": "vhs", "preset": "huge", "x": 1})");
        QTest::addRow("too small") << QByteArray(R"({"every": 0, "speed": -1, "rate": 0})");
        QTest::addRow("too large") << QByteArray(R"({"every": 1e30, "speed": 1e30, "rate": 1e9})");
        QTest::addRow("no room") << QByteArray(R"({"crop": [0, 0, 0, 9], "scale": [-3, 1]})");
        QTest::addRow("half a crop") << QByteArray(R"({"crop": [1, 2], "scale": [7]})");
        QTest::addRow("huge") << QByteArray(R"({"scale": [7, 999999999]})");
        QTest::addRow("no length") << QByteArray(R"({"pixelLength": -3, "plots": "above"})");
        QTest::addRow("no way") << QByteArray(R"({"together": 3, "missing": "guess"})");
        QTest::addRow("no format") << QByteArray(R"({"pictureFormat": "exe"})");
    }

    void nonsenseCountsAsUsual()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(exportChoiceFromJson(QJsonDocument::fromJson(json).object()), ExportChoice());
    }
};

QTEST_GUILESS_MAIN(TestExportJson)
#include "tst_exportjson.moc"
