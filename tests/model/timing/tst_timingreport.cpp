// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/timingreport.h"
#include "store/index/chunkindex.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace model;

namespace {

constexpr double noTime = std::numeric_limits<double>::quiet_NaN();

store::ChunkIndex indexOf(const std::vector<std::int64_t> &numbers,
                          const std::vector<double> &times)
{
    store::ChunkIndex index;
    if (!numbers.empty() && !index.append(0, numbers, times))
        qFatal("the index refuses the frames");
    index.finish();
    return index;
}

TimingReport reportOf(const std::vector<double> &times, double factor = 1.5)
{
    std::vector<std::int64_t> numbers(times.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    return *makeTimingReport(indexOf(numbers, times), factor);
}

std::vector<std::int64_t> listed(const FrameSet &set)
{
    std::vector<std::int64_t> frames;
    for (std::int64_t n = 0; n < set.size(); ++n)
        frames.push_back(set.at(n).value);
    return frames;
}

} // namespace

class TestTimingReport : public QObject
{
    Q_OBJECT

private slots:
    void countsAnEvenRecording()
    {
        const auto report = reportOf({10.0, 10.5, 11.0, 11.5});
        QCOMPARE(report.frames, 4);
        QCOMPARE(report.intervals, 3);
        QCOMPARE(report.duration, 1.5);
        QCOMPARE(report.rate(), 2.0);
        QCOMPARE(report.median, 0.5);
        QCOMPARE(report.mean, 0.5);
        QCOMPARE(report.deviation, 0.0);
        QCOMPARE(report.late.size() + report.backward.size() + report.identical, 0);
        QCOMPARE(report.histogram.counts.size(), 200U);
        QCOMPARE(report.histogram.counts[50], 3);
    }

    void findsWhatIsLateAndWhatStepsBack()
    {
        const auto report = reportOf({0.0, 1.0, 2.0, 3.0, 5.0, 6.0, 5.5, 5.5, 6.5, 106.5});
        QCOMPARE(report.median, 1.0);
        QCOMPARE(listed(report.late), (std::vector<std::int64_t>{4, 9}));
        QCOMPARE(listed(report.backward), (std::vector<std::int64_t>{6}));
        QCOMPARE(report.identical, 1);
        QCOMPARE(*report.longest, (Interval{{9}, 100.0}));
        QCOMPARE(*report.shortest, (Interval{{6}, -0.5}));
        QCOMPARE(report.histogram.below, 1);
        QCOMPARE(report.histogram.above, 1);
        QCOMPARE(report.histogram.counts[0], 1);
        QCOMPARE(report.histogram.counts[100], 1);
        QCOMPARE(reportOf({0.0, 1.0, 2.0, 3.0, 5.0}, 2.0).late.size(), 0);
    }

    void findsHolesAndResetsInTheNumbers()
    {
        const auto index = indexOf({7, 8, 11, 11, 0, 1}, {0, 1, 2, 3, 4, 5});
        const auto report = *makeTimingReport(index);
        QCOMPARE(listed(report.gaps), (std::vector<std::int64_t>{2}));
        QCOMPARE(report.dropped, 2);
        QCOMPARE(listed(report.resets), (std::vector<std::int64_t>{3, 4}));
    }

    void largestHolesDoNotOverflow()
    {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        const auto report = *makeTimingReport(indexOf({least, most, least, most}, {0, 1, 2, 3}));
        QCOMPARE(report.gaps.size(), 2);
        QCOMPARE(report.dropped, most);
    }

    void breaksAreHolesAndPauses()
    {
        std::vector<double> times;
        std::vector<std::int64_t> numbers;
        for (int i = 0; i < 30; ++i) {
            times.push_back(0.5 * i + (i >= 10 ? 1.0 : 0.0) + (i >= 20 ? 20.0 : 0.0));
            numbers.push_back(i + (i >= 5 ? 1 : 0) + (i >= 20 ? 3 : 0));
        }
        const auto report = *makeTimingReport(indexOf(numbers, times));
        QCOMPARE(listed(report.late), (std::vector<std::int64_t>{10, 20}));
        QCOMPARE(listed(report.pauses), (std::vector<std::int64_t>{20}));
        QCOMPARE(listed(report.gaps), (std::vector<std::int64_t>{5, 20}));
        QCOMPARE(listed(report.breaks), (std::vector<std::int64_t>{5, 20}));
    }

    void passesOverTimesThatAreNone()
    {
        const auto report = reportOf({noTime, 1.0, 2.0, noTime, 4.0, 5.0});
        QCOMPARE(report.untimed, 2);
        QCOMPARE(report.intervals, 2);
        QCOMPARE(report.duration, 4.0);
        QCOMPARE(report.rate(), 0.75);
        QCOMPARE(report.late.size(), 0);
    }

    void isEmptyWithoutIntervals_data()
    {
        QTest::addColumn<std::vector<double>>("times");
        QTest::addRow("no frame") << std::vector<double>{};
        QTest::addRow("one frame") << std::vector<double>{3.0};
        QTest::addRow("no time") << std::vector<double>{noTime, noTime};
    }

    void isEmptyWithoutIntervals()
    {
        QFETCH(std::vector<double>, times);
        const auto report = reportOf(times);
        QCOMPARE(report.frames, std::int64_t(times.size()));
        QCOMPARE(report.intervals, 0);
        QCOMPARE(report.duration, 0.0);
        QCOMPARE(report.rate(), 0.0);
        QVERIFY(!report.longest && !report.shortest);
        QVERIFY(report.histogram.counts.empty());
    }

    void hasNoMedianWhereAllTimesAreTheSame()
    {
        const auto report = reportOf({5.0, 5.0, 5.0});
        QCOMPARE(report.identical, 2);
        QCOMPARE(report.rate(), 0.0);
        QCOMPARE(report.late.size(), 0);
        QVERIFY(report.histogram.counts.empty());
    }

    void seesNeighboursAcrossItsOwnStretches()
    {
        std::vector<double> times(3 * 16384 + 5);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] = static_cast<double>(i) + (i >= 16384 ? 1.0 : 0.0) +
                       (i >= 2 * 16384 + 1 ? 1.0 : 0.0);
        const auto report = reportOf(times);
        QCOMPARE(listed(report.late), (std::vector<std::int64_t>{16384, 2 * 16384 + 1}));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!makeTimingReport(indexOf({1, 2}, {1, 2}), 1.5, source.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestTimingReport)
#include "tst_timingreport.moc"
