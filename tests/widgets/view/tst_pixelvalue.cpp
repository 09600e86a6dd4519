// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/pixelvalue.h"

#include <QTest>

#include <cmath>

using namespace widgets;

class TestPixelValue : public QObject
{
    Q_OBJECT

private slots:
    void hasAllItsDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::addRow("8 bit") << 7.0 << "7";
        QTest::addRow("32 bit") << 2147483647.0 << "2,147,483,647";
        QTest::addRow("the lowest") << -2147483648.0 << "-2,147,483,648";
        QTest::addRow("half") << 30.5 << "30.5";
        QTest::addRow("float") << double(0.1F) << "0.100000001";
        QTest::addRow("double") << 0.1 << "0.10000000000000001";
        QTest::addRow("large") << 1e30 << "1e+30";
        QTest::addRow("no number") << std::nan("") << "nan";
    }

    void hasAllItsDigits()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(pixelText(value).toLower(), text.toLower());
    }
};

QTEST_GUILESS_MAIN(TestPixelValue)
#include "tst_pixelvalue.moc"
