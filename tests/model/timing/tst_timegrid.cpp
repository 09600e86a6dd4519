// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/timegrid.h"

#include <QTest>

#include <cmath>
#include <limits>

using model::TimeGrid;

namespace {

TimeGrid gridOf(const std::vector<double> &times)
{
    TimeGrid grid;
    for (const double time : times)
        grid.add(time);
    grid.finish();
    return grid;
}

std::vector<double> evenTimes(std::size_t count)
{
    std::vector<double> times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(100.0 + 0.5 * static_cast<double>(i));
    return times;
}

} // namespace

class TestTimeGrid : public QObject
{
    Q_OBJECT

private slots:
    void findsFramesOfEvenTimes_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 255, 256, 257, 512, 513, 2000})
            QTest::addRow("%d", count) << count;
    }

    void findsFramesOfEvenTimes()
    {
        QFETCH(int, count);
        const auto grid = gridOf(evenTimes(static_cast<std::size_t>(count)));
        QCOMPARE(grid.frameCount(), count);
        for (int i = 0; i < count; ++i)
            QVERIFY(std::abs(grid.place(100.0 + 0.5 * i) - i) < 1e-6);
        QCOMPARE(grid.place(-5.0), 0.0);
        QCOMPARE(grid.place(1e9), double(count));
    }

    void isNeverMoreThanAStrideBeside()
    {
        std::vector<double> times;
        double time = 0.0;
        for (int i = 0; i < 5000; ++i)
            times.push_back(time += i % 700 == 0 ? 50.0 : i % 7 == 0 ? 0.001 : 0.01);
        const auto grid = gridOf(times);
        for (int i = 0; i < 5000; ++i)
            QVERIFY(std::abs(grid.place(times[std::size_t(i)]) - i) <= TimeGrid::stride);
    }

    void takesTheHighestTimeBeforeWhereTimesStepBackOrAreNone()
    {
        auto times = evenTimes(1024);
        for (std::size_t i = 300; i < 700; ++i)
            times[i] = i % 2 ? -1e6 : std::numeric_limits<double>::quiet_NaN();
        times[0] = std::numeric_limits<double>::quiet_NaN();
        const auto grid = gridOf(times);
        double before = 0.0;
        for (double seconds = 90.0; seconds < 700.0; seconds += 0.25) {
            const double place = grid.place(seconds);
            QVERIFY(place >= before && place <= 1024.0);
            before = place;
        }
        QVERIFY(std::abs(grid.place(100.0 + 0.5 * 900) - 900) <= TimeGrid::stride);
    }

    void isEmptyWithoutFramesOrTimes()
    {
        QCOMPARE(gridOf({}).place(3.0), 0.0);
        const double none = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(gridOf({none, none}).place(3.0), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestTimeGrid)
#include "tst_timegrid.moc"
