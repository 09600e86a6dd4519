// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/lag.h"

#include "store/reader.h"
#include "tests/model/beside/madeupindex.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace model;

namespace {

Lag measured(const store::ChunkIndex &master, const store::ChunkIndex &other, PairBy by,
             const PairOffset &offset = {})
{
    const auto lag = measureLag(master, other, by, offset, {});
    if (!lag)
        qFatal("stopped");
    return *lag;
}

bool isNear(const std::optional<double> &value, double wanted, double tolerance)
{
    return value && std::abs(*value - wanted) <= tolerance;
}

} // namespace

class TestLag : public QObject
{
    Q_OBJECT

private slots:
    void countsTheFramesThatAStoreLacks()
    {
        const auto first = store::Reader::open(TEST_DATA "/stores/align_cam0");
        const auto second = store::Reader::open(TEST_DATA "/stores/align_cam1");
        const auto &one = (*first)->index();
        const auto &other = (*second)->index();
        QCOMPARE(measured(one, other, PairBy::Number).missing, 4);
        QCOMPARE(measured(other, one, PairBy::Number).missing, 3);
        QCOMPARE(measured(one, other, PairBy::Time).missing, 1);
        QCOMPARE(measured(one, other, PairBy::Number, {-1000, 0}).missing, 14);
    }

    void countsTheFramesThatAStoreLacksWhereNumbersStartAnew()
    {
        const auto master = madeup::counted(256, 2000, 500.0, 0.04);
        const auto other = madeup::counted(256, 2000, 500.5, 0.04, {3, 300, 301, 1800});
        const Lag lag = measured(*master, *other, PairBy::Number);
        QCOMPARE(lag.missing, 4);
        QVERIFY(isNear(lag.offsetSeconds, -0.5, 1e-9));
        QVERIFY(isNear(lag.driftPpm, 0, 1e-3));
        const auto late = madeup::film(0, 256, 500.0 + 256 * 0.04, 0.04); // once round only
        QCOMPARE(measured(*late, *master, PairBy::Number).missing, 0);
        const auto early = madeup::counted(256, 1000, 400.0, 0.04);
        QCOMPARE(measured(*early, *master, PairBy::Number).missing, 1000);
        QCOMPARE(measured(*early, *master, PairBy::Number, {0, -100.0}).missing, 0);
    }

    void findsTheOffsetOfTimesByEqualNumbers()
    {
        const auto master = madeup::film(0, 1000, 500.0, 0.04);
        const auto other = madeup::film(0, 1000, 497.75, 0.04, {3, 500, 501});
        const Lag lag = measured(*master, *other, PairBy::Time);
        QVERIFY(isNear(lag.offsetSeconds, 2.25, 1e-9));
        QVERIFY(isNear(lag.driftPpm, 0, 1e-3));
        QCOMPARE(measured(*master, *other, PairBy::Time, {0, *lag.offsetSeconds}).missing, 3);
    }

    void findsTheOffsetOfNumbersByEqualTimes()
    {
        const auto master = madeup::film(7000, 1000, 500.0, 0.04);
        const auto other = madeup::film(20, 1000, 500.001, 0.04);
        const Lag lag = measured(*master, *other, PairBy::Number);
        QCOMPARE(lag.missing, 1000);
        QCOMPARE(*lag.offsetFrames, 6980);
        QCOMPARE(measured(*master, *other, PairBy::Number, {6980, 0}).missing, 0);
    }

    void findsTheDriftOfADayAmongOutliers()
    {
        constexpr std::int64_t frames = 100'000;
        constexpr double interval = 0.04;
        std::mt19937 random(7);
        std::uniform_real_distribution<double> tremble(-0.002, 0.002);
        std::vector<std::int64_t> numbers;
        std::vector<double> times, otherTimes;
        for (std::int64_t i = 0; i < frames; ++i) {
            numbers.push_back(i);
            times.push_back(static_cast<double>(i) * interval);
            // 25 millionths too fast; every fifth frame was written seconds late.
            otherTimes.push_back(times.back() * (1 + 25e-6) + 0.5 + tremble(random) +
                                 (i % 5 == 0 ? 3.0 : 0.0));
        }
        const Lag lag = measured(*madeup::index(numbers, times),
                                 *madeup::index(numbers, otherTimes), PairBy::Number);
        QVERIFY(isNear(lag.driftPpm, 25, 1.0));
        QCOMPARE(lag.missing, 0);
    }

    void tellsNoDriftOfAMoment()
    {
        const auto master = madeup::film(0, 200, 0.0, 0.04);
        QVERIFY(!measured(*master, *madeup::film(0, 200, 1.0, 0.0401), PairBy::Number).driftPpm);
    }

    void fallsBackToTheNearestTimesWithoutEqualNumbers()
    {
        const auto master = madeup::film(0, 1000, 500.0, 0.04);
        const auto other = madeup::film(50'000, 1000, 499.01, 0.04);
        const Lag lag = measured(*master, *other, PairBy::Time, {0, 1.0});
        QVERIFY(isNear(lag.offsetSeconds, 0.99, 1e-9));
    }

    void knowsNothingOfAStoreWithoutFrames()
    {
        const Lag lag =
            measured(*madeup::film(0, 10, 0.0, 1.0), *madeup::index({}, {}), PairBy::Number);
        QCOMPARE(lag, (Lag{10, {}, {}, {}}));
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto film = madeup::film(0, 10, 0.0, 1.0);
        for (const PairBy by : {PairBy::Number, PairBy::Time})
            QVERIFY(!measureLag(*film, *film, by, {}, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestLag)
#include "tst_lag.moc"
