// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/irregularitymodel.h"

#include "model/timing/timingfigures.h"
#include "tests/model/timing/madeuptiming.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace model;

class TestIrregularityModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void listsTheFramesOfAKind_data()
    {
        QTest::addColumn<Irregularity>("kind");
        QTest::addColumn<QStringList>("cells"); // of the first row
        QTest::addColumn<int>("rows");

        QTest::addRow("dropped") << Irregularity::Dropped
                                 << QStringList{"20", "523", "2024-05-01 14:00:20.000", "3"} << 2;
        QTest::addRow("late") << Irregularity::Late
                              << QStringList{"50", "554", "2024-05-01 14:00:52.500", "3.500 s"}
                              << 1;
        QTest::addRow("reset") << Irregularity::Reset
                               << QStringList{"60", "0", "2024-05-01 14:01:02.500", "563"} << 1;
        QTest::addRow("backward") << Irregularity::Backward
                                  << QStringList{"80", "20", "2024-05-01 14:01:17.500", "-4.000 s"}
                                  << 1;
    }

    void listsTheFramesOfAKind()
    {
        QFETCH(Irregularity, kind);
        QFETCH(QStringList, cells);
        QFETCH(int, rows);
        IrregularityModel list;
        const QAbstractItemModelTester tester(&list);
        QCOMPARE(list.rowCount(), 0);
        list.setRecording(madeUpRecording());
        list.setKind(kind);

        QCOMPARE(list.rowCount(), rows);
        for (int column = 0; column < cells.size(); ++column)
            QCOMPARE(list.index(0, column).data().toString(), cells[column]);
        QCOMPARE(list.place(0).value, cells[0].toInt());
        QCOMPARE(list.headerData(IrregularityModel::AmountColumn, Qt::Horizontal).toString(),
                 TimingFigures::amountName(kind));
        list.setRecording({});
        QCOMPARE(list.rowCount(), 0);
    }

    void figuresSayItInWords()
    {
        QHash<QString, QString> values;
        for (const auto &figure : TimingFigures::of(madeUpRecording()))
            values.insert(figure.name, figure.value);
        QCOMPARE(values["Frames"], QString("100"));
        QCOMPARE(values["Duration"], QString("1:36.500"));
        QCOMPARE(values["Frames per second"], QString("1.026"));
        QCOMPARE(values["Usual interval"], QString("1.000 s"));
        QCOMPARE(values["Longest interval"], QString("3.500 s, before index 50"));
        QCOMPARE(values["Dropped frames"], QString("4 at 2 place(s)"));
        QCOMPARE(values["Late frames"], QString("1 (after more than 1.5 × the usual interval)"));
        QCOMPARE(values["Numbers starting anew"], QString("1"));
        QCOMPARE(values["Times stepping back"], QString("1"));
        QVERIFY(!values.contains("Frames without a time"));
    }

    void intervalsTakeTheUnitThatFits()
    {
        QCOMPARE(TimingFigures::intervalText(0.04), QString("40.000 ms"));
        QCOMPARE(TimingFigures::intervalText(2.5), QString("2.500 s"));
        QCOMPARE(TimingFigures::intervalText(3723), QString("1:02:03"));
    }
};

QTEST_GUILESS_MAIN(TestIrregularityModel)
#include "tst_irregularitymodel.moc"
