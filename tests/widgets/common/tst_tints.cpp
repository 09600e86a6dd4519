// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/tints.h"

#include <QPalette>
#include <QTest>

using namespace widgets;

class TestTints : public QObject
{
    Q_OBJECT

private slots:
    void everyColourStandsOutFromItsGround_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<bool>("dark");

        QTest::addRow("light") << QPalette(QColor(0xef, 0xef, 0xef)) << false;
        QTest::addRow("dark") << QPalette(QColor(0x2b, 0x2d, 0x30)) << true;
    }

    void everyColourStandsOutFromItsGround()
    {
        QFETCH(QPalette, palette);
        QFETCH(bool, dark);
        QCOMPARE(isDark(palette), dark);
        const QColor ground = palette.color(QPalette::Base);

        for (int i = 0; i < seriesColourCount; ++i)
            QVERIFY2(contrast(seriesColour(i, palette), ground) >= 3.0,
                     qPrintable(QString::number(i)));
        for (const Tint one : {Tint::Error, Tint::Warning, Tint::Information}) {
            QVERIFY(contrast(tint(one, palette), ground) >= 4.5);
            QVERIFY(contrast(tint(one, palette), palette.color(QPalette::Window)) >= 4.5);
        }
    }

    void seriesColoursDifferUntilTheyRepeat()
    {
        const QPalette palette(Qt::white);

        QVERIFY(seriesColour(0, palette) != seriesColour(1, palette));
        QCOMPARE(seriesColour(seriesColourCount, palette), seriesColour(0, palette));
    }

    void contrastOfBlackAndWhiteIsTheGreatest()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // WCAG's own
    }
};

QTEST_MAIN(TestTints)
#include "tst_tints.moc"
