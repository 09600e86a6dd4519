// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/numberticks.h"

#include <QLocale>
#include <QStringList>
#include <QTest>

using namespace model;

class TestNumberTicks : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreRound()
    {
        QStringList labels;
        for (const Tick &tick : numberTicks(-0.1, 1.05, 3))
            labels.append(tick.label);

        QCOMPARE(labels,
                 (QStringList{QLocale().toString(0.0, 'f', 1), QLocale().toString(0.5, 'f', 1),
                              QLocale().toString(1.0, 'f', 1)}));
        QVERIFY(numberTicks(1, 1, 3).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNumberTicks)
#include "tst_numberticks.moc"
