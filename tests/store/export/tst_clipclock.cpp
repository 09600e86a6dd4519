// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipclock.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace store;

class TestClipClock : public QObject
{
    Q_OBJECT

private slots:
    void showsFramesWhenTheyCame_data()
    {
        QTest::addColumn<QList<double>>("times");
        QTest::addColumn<QList<qint64>>("ticks");
        QTest::addColumn<qint64>("bent");
        const double unknown = std::nan("");
        const double base = 1700000000.0;

        QTest::addRow("even") << QList<double>{base, base + 0.25, base + 0.5}
                              << QList<qint64>{0, 250, 500} << qint64(0);
        QTest::addRow("rounded to nearest, without a sum of errors")
            << QList<double>{0.0, 0.0104, 0.0208, 0.0312} << QList<qint64>{0, 10, 21, 31}
            << qint64(0);
        QTest::addRow("a step back keeps the distances after it")
            << QList<double>{10, 11, 5, 5.5, 7} << QList<qint64>{0, 1000, 1040, 1540, 3040}
            << qint64(1);
        QTest::addRow("the same time twice")
            << QList<double>{10, 10, 10.1} << QList<qint64>{0, 40, 140} << qint64(1);
        QTest::addRow("too close for a tick") << QList<double>{10, 10.0001, 10.0002, 10.01}
                                              << QList<qint64>{0, 1, 2, 10} << qint64(2);
        QTest::addRow("an unknown time")
            << QList<double>{10, unknown, 10.1} << QList<qint64>{0, 40, 100} << qint64(1);
        QTest::addRow("unknown times that reach beyond the next")
            << QList<double>{10, unknown, unknown, 10.05, 10.15}
            << QList<qint64>{0, 40, 80, 81, 150} << qint64(3);
        QTest::addRow("the first unknown")
            << QList<double>{unknown, 5, 6} << QList<qint64>{0, 40, 1040} << qint64(2);
        QTest::addRow("none known")
            << QList<double>{unknown, unknown} << QList<qint64>{0, 40} << qint64(2);
        QTest::addRow("beyond every clip")
            << QList<double>{0, 1e300, std::numeric_limits<double>::infinity(), 1e300}
            << QList<qint64>{0, 40, 80, 120} << qint64(3);
        QTest::addRow("beyond every clip after a step back")
            << QList<double>{0, 3e15, 2.9e15, 5.9e15}
            << QList<qint64>{0, 3'000'000'000'000'000'000, 3'000'000'000'000'000'040,
                             3'000'000'000'000'000'080}
            << qint64(2);
    }

    void endsBeforeTicksOverflow()
    {
        constexpr std::int64_t most = 4'000'000'000'000'000'000;
        ClipClock clock(1000.0, most - 1);
        QList<qint64> shown;
        for (int i = 0; i < 5; ++i)
            shown << clock.next({std::nan("")});
        QCOMPARE(shown, QList<qint64>({0, most - 1, most, most + 1, most + 2}));
    }

    void showsFramesWhenTheyCame()
    {
        QFETCH(QList<double>, times);
        QFETCH(QList<qint64>, ticks);
        QFETCH(qint64, bent);
        ClipClock clock(1000.0, 40);
        QList<qint64> shown;
        for (const double time : times)
            shown << clock.next({time});
        QCOMPARE(shown, ticks);
        QCOMPARE(clock.bentCount(), bent);
    }
};

QTEST_GUILESS_MAIN(TestClipClock)
#include "tst_clipclock.moc"
