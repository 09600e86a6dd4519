// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportpace.h"

#include <QTest>

using namespace model;

class TestExportPace : public QObject
{
    Q_OBJECT

private slots:
    void isNotKnownAtFirst()
    {
        ExportPace pace;
        QCOMPARE(pace.perSecond(), 0.0);
        QVERIFY(!pace.secondsLeft(10));
        pace.add(0, 0);
        QCOMPARE(pace.perSecond(), 0.0);
        pace.add(0, 5); // at the same moment
        QVERIFY(!pace.secondsLeft(10));
    }

    void isThatOfTheLastSeconds()
    {
        ExportPace pace;
        for (int second = 0; second <= 20; ++second)
            pace.add(second, 100 * second);
        QCOMPARE(pace.perSecond(), 100.0);
        for (int second = 21; second <= 40; ++second)
            pace.add(second, 2000 + 10 * (second - 20));
        QCOMPARE(pace.perSecond(), 10.0);
        QCOMPARE(*pace.secondsLeft(2300), 10.0);
    }

    void nothingDoneLeavesItOpen()
    {
        ExportPace pace;
        pace.add(0, 7);
        pace.add(1, 7);
        QVERIFY(!pace.secondsLeft(10));
    }
};

QTEST_GUILESS_MAIN(TestExportPace)
#include "tst_exportpace.moc"
