// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/picturename.h"

#include <QTest>

#include <cmath>

using namespace store;

class TestPictureName : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheFrameHas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addRow("index") << "{index}.png"
                               << "000042.png";
        QTest::addRow("number") << "fly {number}.TIF"
                                << "fly -000017.TIF";
        QTest::addRow("place and time") << "{frame}_{time}.jpg"
                                        << "1234567_20231114T221320.125000Z.jpg";
        QTest::addRow("twice") << "{index}{index}.npy"
                               << "000042000042.npy";
    }

    void saysWhatTheFrameHas()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto parsed = PictureName::parse(text.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QCOMPARE(QString::fromStdString(parsed->of({{42}, {-17}, {1700000000.125}}, 1234567)),
                 name);
    }

    void aTimeThatIsUnknownIsNamed()
    {
        const auto parsed = PictureName::parse("{time}.png");
        QVERIFY(parsed);
        QCOMPARE(parsed->of({{1}, {1}, {std::nan("")}}, 0), std::string("notime.png"));
    }

    void refusesWhatMakesNoNames_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "same.png", "{index}", "{index}.gif", "{index}.mp4", "{frames}.png", "{index.png",
              "a/{index}.png", "..{index}.png", ".{index}.png", "{}.png", "{index}.png/"})
            QTest::addRow("\"%s\"", text) << QString(text);
    }

    void refusesWhatMakesNoNames()
    {
        QFETCH(QString, text);
        const auto parsed = PictureName::parse(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestPictureName)
#include "tst_picturename.moc"
