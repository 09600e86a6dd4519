// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/histogramscale.h"

#include <QTest>

#include <cmath>

using model::HistogramScale;

class TestHistogramScale : public QObject
{
    Q_OBJECT

private slots:
    void barsAreFoundWhereTheyStand_data()
    {
        QTest::addColumn<qint64>("below");
        QTest::addRow("nothing below zero") << qint64(0);
        QTest::addRow("something below zero") << qint64(3);
    }

    void barsAreFoundWhereTheyStand()
    {
        QFETCH(qint64, below);
        const auto histogram = made(below);
        const HistogramScale scale(histogram, area);
        QCOMPARE(scale.barCount(), below > 0 ? 202 : 201);
        for (int bar = 0; bar < scale.barCount(); ++bar) {
            const QRectF there = scale.bar(bar);
            QCOMPARE(there.isEmpty(), scale.count(bar) == 0);
            if (there.isEmpty())
                continue;
            QCOMPARE(scale.barAt(there.center().x()), bar);
            QVERIFY(area.contains(there));
            QVERIFY(there.height() > 1);
        }
        QCOMPARE(scale.barAt(area.left() - 1), -1);
        QCOMPARE(scale.barAt(area.right() + 1), -1);
    }

    void barsHoldTheIntervalsOfTheirBin()
    {
        const auto histogram = made(3);
        const HistogramScale scale(histogram, area);
        QCOMPARE(scale.count(0), 3);
        QVERIFY(std::isinf(scale.from(0)));
        QCOMPARE(scale.to(0), 0.0);
        QCOMPARE(scale.count(51), 1000000);
        QVERIFY(std::abs(scale.from(51) - 1.0) < 1e-9);
        QVERIFY(std::abs(scale.to(51) - 1.02) < 1e-9);
        QCOMPARE(scale.count(201), 2);
        QVERIFY(std::isinf(scale.to(201)));
        QCOMPARE(scale.reach(), 4.0);
    }

    void oneAmongMillionsIsSeen()
    {
        const auto histogram = made(0);
        const HistogramScale scale(histogram, area);
        QVERIFY(scale.bar(100).height() > area.height() / 30);
        QVERIFY(scale.bar(100).height() < area.height() / 10);
        QCOMPARE(scale.bar(50).top(), area.top());
    }

private:
    static model::TimingReport::Histogram made(std::int64_t below)
    {
        model::TimingReport::Histogram histogram{0.02, std::vector<std::int64_t>(200), below, 2};
        histogram.counts[50] = 1000000;
        histogram.counts[100] = 1;
        return histogram;
    }

    const QRectF area{50, 10, 900, 300};
};

QTEST_GUILESS_MAIN(TestHistogramScale)
#include "tst_histogramscale.moc"
