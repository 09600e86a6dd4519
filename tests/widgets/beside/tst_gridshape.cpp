// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/gridshape.h"

#include <QTest>

using widgets::GridShape;

class TestGridShape : public QObject
{
    Q_OBJECT

private slots:
    void usesTheSpaceWell_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QSize>("area");
        QTest::addColumn<double>("aspect");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");

        const QSize wide(1600, 1000);
        QTest::addRow("one") << 1 << wide << 1.0 << 1 << 1;
        QTest::addRow("two beside each other") << 2 << wide << 1.0 << 1 << 2;
        QTest::addRow("two of wide pictures") << 2 << wide << 3.0 << 2 << 1;
        QTest::addRow("two in a high window") << 2 << QSize(800, 1400) << 1.0 << 2 << 1;
        QTest::addRow("four") << 4 << wide << 4.0 / 3 << 2 << 2;
        QTest::addRow("six") << 6 << wide << 4.0 / 3 << 2 << 3;
        QTest::addRow("eight") << 8 << QSize(1600, 700) << 1.0 << 2 << 4;
        QTest::addRow("nine") << 9 << wide << 4.0 / 3 << 3 << 3;
        QTest::addRow("no space at all") << 3 << QSize(0, 0) << 1.0 << 3 << 1;
    }

    void usesTheSpaceWell()
    {
        QFETCH(int, count);
        QFETCH(QSize, area);
        QFETCH(double, aspect);
        QFETCH(int, rows);
        QFETCH(int, columns);

        QCOMPARE(GridShape::best(count, area, aspect), (GridShape{rows, columns}));
    }
};

QTEST_GUILESS_MAIN(TestGridShape)
#include "tst_gridshape.moc"
