// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/seriescolumns.h"

#include <QTest>

#include <cmath>

using namespace model;
using Unit = TimeAxis::Unit;

namespace {

const double none = std::nan("");

std::vector<SeriesColumn> reduce(const std::vector<double> &positions,
                                 const std::vector<double> &values, const TimeAxis &axis)
{
    return reduceToColumns(positions, values, axis);
}

} // namespace

class TestSeriesColumns : public QObject
{
    Q_OBJECT

private slots:
    void keepsExtremesOfEachColumn()
    {
        const TimeAxis axis(Unit::Index, 0, 20, 10); // two positions a pixel

        const auto columns = reduce({4, 4.5, 5, 5.5, 6}, {3, -7, 9, 1, 2}, axis);

        QCOMPARE(columns.size(), 2U);
        QCOMPARE(columns[0], (SeriesColumn{2, -7, 9, 3, 1, false}));
        QCOMPARE(columns[1], (SeriesColumn{3, 2, 2, 2, 2, false}));
    }

    void gapIsSaidOfTheColumnBehindIt()
    {
        const TimeAxis axis(Unit::Index, 0, 10, 10);

        const auto columns = reduce({1, 2, 3, 4}, {1, none, 3, 4}, axis);

        QCOMPARE(columns.size(), 3U);
        QVERIFY(!columns[0].gapBefore);
        QVERIFY(columns[1].gapBefore);
        QVERIFY(!columns[2].gapBefore);
    }

    void keepsTheNearestOutsideOnEachSide()
    {
        const TimeAxis axis(Unit::Index, 10, 20, 10);

        const auto columns = reduce({0, 8, 15, 23, 90}, {1, 2, 3, 4, 5}, axis);

        QCOMPARE(columns.size(), 3U);
        QCOMPARE(columns.front().x, -2);
        QCOMPARE(columns.front().min, 2.0);
        QCOMPARE(columns.back().x, 13);
        QCOMPARE(columns.back().max, 4.0);
    }

    void bordersBelongToOneSide()
    {
        const TimeAxis axis(Unit::Index, 10, 20, 10);

        const auto columns = reduce({10, 20}, {1, 2}, axis);

        QCOMPARE(columns.size(), 2U);
        QCOMPARE(columns[0].x, 0);
        QCOMPARE(columns[1].x, 10);
    }

    void timesThatStepBackFindTheirColumns()
    {
        const TimeAxis axis(Unit::Seconds, 0, 10, 10);

        const auto columns = reduce({5, 3, 5.5, none, 3.2}, {1, 2, 3, 100, 4}, axis);

        QCOMPARE(columns.size(), 2U);
        QCOMPARE(columns[0], (SeriesColumn{3, 2, 4, 2, 4, false}));
        QCOMPARE(columns[1], (SeriesColumn{5, 1, 3, 1, 3, false}));
    }

    void infiniteValuesAreGaps()
    {
        const TimeAxis axis(Unit::Index, 0, 10, 10);

        const auto columns = reduce({1, 2, 3}, {1, INFINITY, 3}, axis);

        QCOMPARE(columns.size(), 2U);
        QVERIFY(columns[1].gapBefore);
    }

    void neverMoreThanTheAxisIsWide()
    {
        const TimeAxis axis(Unit::Index, 1000, 900000, 300);
        std::vector<double> positions;
        std::vector<double> values;
        for (int i = 0; i < 1000000; ++i) {
            positions.push_back(i);
            values.push_back(std::sin(i));
        }

        const auto columns = reduce(positions, values, axis);

        QCOMPARE(columns.size(), 302U);
        for (std::size_t i = 1; i < columns.size(); ++i)
            QVERIFY(columns[i].x > columns[i - 1].x);
        QVERIFY(columns[100].min < -0.999 && columns[100].max > 0.999);
    }

    void nothingGivesNothing()
    {
        QVERIFY(reduce({}, {}, TimeAxis()).empty());
        QVERIFY(reduce({0, 0.5}, {none, none}, TimeAxis()).empty());
    }

    void axisOfIndexesGoesByFrames()
    {
        Series series;
        series.times = {1000.0, 1000.1, 1000.2};
        series.values = {1, 2, 3};
        series.frames = {4, -1, 6};

        const auto byFrame = reduceToColumns(series, TimeAxis(Unit::Index, 0, 10, 10));
        const auto byTime = reduceToColumns(series, TimeAxis(Unit::Seconds, 1000, 1001, 10));

        QCOMPARE(byFrame.size(), 2U);
        QCOMPARE(byFrame[0].x, 4);
        QCOMPARE(byTime.size(), 3U);
    }

    void aGapBreaksTheLineByTimeAndByFrame_data()
    {
        QTest::addColumn<TimeAxis>("axis");
        QTest::addRow("time") << TimeAxis(Unit::Seconds, 0, 10, 10);
        QTest::addRow("frame") << TimeAxis(Unit::Index, 0, 10, 10);
        QTest::addRow("within the gap") << TimeAxis(Unit::Seconds, 3, 6, 10);
    }

    void aGapBreaksTheLineByTimeAndByFrame()
    {
        QFETCH(TimeAxis, axis);
        Series series;
        series.times = {1, 2, 8, 9};
        series.values = {1, 1, 1, 1};
        series.frames = {1, 2, 8, 9};
        series.gaps.before = {2};

        const auto columns = reduceToColumns(series, axis);

        QVERIFY(columns.size() >= 2);
        int broken = 0;
        for (const SeriesColumn &column : columns)
            broken += column.gapBefore ? 1 : 0;
        QCOMPARE(broken, 1);
        QVERIFY(columns[columns.size() / 2].gapBefore);
    }

    void extentLeavesOutWhatIsNotFinite()
    {
        const std::vector<double> values{none, 3.0, -INFINITY, -2.0};
        const auto extent = extentOf(values);
        QVERIFY(extent.has_value());
        QCOMPARE(*extent, (SeriesExtent{-2, 3}));
        QVERIFY(!extentOf(std::vector<double>{none}));
        QVERIFY(!extentOf({}));
    }
};

QTEST_GUILESS_MAIN(TestSeriesColumns)
#include "tst_seriescolumns.moc"
