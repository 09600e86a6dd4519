// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/before.h"

#include "store/index/chunkindex.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace store;

namespace {

ChunkIndex makeIndex(const std::vector<std::int64_t> &numbers, const std::vector<double> &times)
{
    ChunkIndex index;
    if (!index.append(0, numbers, times))
        qFatal("no index");
    index.finish();
    return index;
}

// The same by looking at every frame.
template<typename T>
std::optional<FrameIndex> plain(const std::vector<T> &column, T asked)
{
    std::optional<FrameIndex> best;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const bool isBetter = !best || column[i] > column[static_cast<std::size_t>(best->value)];
        if (column[i] <= asked && isBetter)
            best = FrameIndex{static_cast<std::int64_t>(i)};
    }
    return best;
}

} // namespace

class TestBefore : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatASearchThroughAllFinds()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            const int spread = round % 2 == 0 ? 20 : 100000; // repeats, or wide gaps
            std::uniform_int_distribution<std::int64_t> any(-spread, spread);
            std::vector<std::int64_t> numbers;
            std::vector<double> times;
            for (int i = 0; i < 12; ++i) {
                numbers.push_back(any(random));
                times.push_back(static_cast<double>(any(random)) / 8);
            }
            const ChunkIndex index = makeIndex(numbers, times);
            for (int question = 0; question < 40; ++question) {
                const std::int64_t number = any(random);
                const double time = static_cast<double>(any(random)) / 8;
                QCOMPARE(atOrBefore(index, FrameNumber{number}), plain(numbers, number));
                QCOMPARE(atOrBefore(index, FrameTime{time}), plain(times, time));
            }
        }
    }

    void standsTheEndsOfTheNumbers()
    {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        const ChunkIndex index = makeIndex({least, most}, {-1e300, 1e300});

        QCOMPARE(atOrBefore(index, FrameNumber{least}), std::optional(FrameIndex{0}));
        QCOMPARE(atOrBefore(index, FrameNumber{most - 1}), std::optional(FrameIndex{0}));
        QCOMPARE(atOrBefore(index, FrameNumber{most}), std::optional(FrameIndex{1}));
        QCOMPARE(atOrBefore(index, FrameTime{9e299}), std::optional(FrameIndex{0}));
        QVERIFY(!atOrBefore(index, FrameTime{-1e301}));
    }

    void findsNothingWhereNothingIsKnown()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        ChunkIndex empty;
        empty.finish();

        QVERIFY(!atOrBefore(empty, FrameNumber{0}));
        QVERIFY(!atOrBefore(empty, FrameTime{0}));
        QVERIFY(!atOrBefore(makeIndex({1}, {nan}), FrameTime{5}));
        QVERIFY(!atOrBefore(makeIndex({1}, {1}), FrameTime{nan}));
        QVERIFY(!atOrBefore(makeIndex({1}, {1}), FrameNumber{0}));
    }
};

QTEST_GUILESS_MAIN(TestBefore)
#include "tst_before.moc"
