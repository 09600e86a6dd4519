// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/chunkindex.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace store;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

using Numbers = std::vector<std::int64_t>;
using Times = std::vector<double>;

ChunkIndex indexOf(const Numbers &numbers, const Times &times)
{
    ChunkIndex index;
    const bool added = static_cast<bool>(index.append(0, numbers, times));
    index.finish();
    return added ? index : ChunkIndex();
}

// What numpy's argmin(abs(column - asked)) gives, without frames that have no time.
std::int64_t linearNearest(const Times &times, double asked)
{
    std::int64_t best = -1;
    double least = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double distance = std::abs(times[i] - asked);
        if (!std::isfinite(times[i]) || (best >= 0 && !(distance < least)))
            continue;
        best = static_cast<std::int64_t>(i);
        least = distance;
    }
    return best;
}

std::int64_t valueOf(const std::optional<FrameIndex> &found)
{
    return found ? found->value : -1;
}

} // namespace

class TestChunkIndex : public QObject
{
    Q_OBJECT

private slots:
    void locatesFramesAcrossMissingAndEmptyChunks()
    {
        ChunkIndex index;
        QVERIFY(index.append(6, Numbers{10, 11}, Times{1, 2}));
        QVERIFY(index.append(7, Numbers{}, Times{}));
        QVERIFY(index.append(9, Numbers{12}, Times{3}));
        index.finish();

        QCOMPARE(index.chunks().size(), std::size_t(2));
        QCOMPARE(index.locate({1}), (ChunkIndex::Location{6, 1}));
        QCOMPARE(index.locate({2}), (ChunkIndex::Location{9, 0}));
        QCOMPARE(index.frame({2}), (FrameId{{2}, {12}, {3.0}}));
    }

    void refusesUnequalColumnsAndEarlierChunks()
    {
        ChunkIndex index;
        QVERIFY(index.append(3, Numbers{1}, Times{1}));

        QCOMPARE(index.append(4, Numbers{1, 2}, Times{1}).error().code, Error::Code::Corrupt);
        QCOMPARE(index.append(3, Numbers{2}, Times{2}).error().code, Error::Code::Corrupt);
        QCOMPARE(index.frameCount(), std::int64_t(1));
    }

    void emptyIndexFindsNothing()
    {
        const ChunkIndex index = indexOf({}, {});

        QVERIFY(!index.find(FrameNumber{0}));
        QVERIFY(!index.nearest(FrameNumber{0}));
        QVERIFY(!index.nearest(FrameTime{0}));
        QVERIFY(!index.range());
        QCOMPARE(index.medianInterval(), 0.0);
    }

    void firstOfEqualNumbersIsFound()
    {
        const ChunkIndex index = indexOf({5, 7, 7, 3, 7, 3}, {0, 1, 2, 3, 4, 5});

        QCOMPARE(valueOf(index.find(FrameNumber{7})), std::int64_t(1));
        QCOMPARE(valueOf(index.find(FrameNumber{3})), std::int64_t(3));
        QCOMPARE(valueOf(index.find(FrameNumber{6})), std::int64_t(-1));
        QCOMPARE(valueOf(index.nearest(FrameNumber{6})), std::int64_t(0));
        QCOMPARE(valueOf(index.nearest(FrameNumber{4})), std::int64_t(0));
        QCOMPARE(valueOf(index.nearest(FrameNumber{100})), std::int64_t(1));
    }

    void extremeNumbersDoNotOverflow()
    {
        const ChunkIndex index = indexOf({INT64_MAX, INT64_MIN, 0}, {0, 1, 2});

        QCOMPARE(valueOf(index.nearest(FrameNumber{INT64_MIN})), std::int64_t(1));
        QCOMPARE(valueOf(index.nearest(FrameNumber{INT64_MAX - 1})), std::int64_t(0));
        QCOMPARE(valueOf(index.nearest(FrameNumber{-1})), std::int64_t(2));
    }

    void framesWithoutTimeAreNeverNearest()
    {
        const ChunkIndex index = indexOf({0, 1, 2, 3}, {notANumber, 5, inf, 4});

        QCOMPARE(valueOf(index.nearest(FrameTime{0})), std::int64_t(3));
        QCOMPARE(valueOf(index.nearest(FrameTime{inf})), std::int64_t(1));
        QVERIFY(!index.nearest(FrameTime{notANumber}));
        QCOMPARE(index.range()->minTime.seconds, 4.0);
        QCOMPARE(index.range()->maxTime.seconds, 5.0);
        QCOMPARE(index.range()->maxNumber.value, std::int64_t(3));
        QVERIFY(std::isnan(indexOf({1}, {notANumber}).range()->minTime.seconds));
    }

    void nearestTimeIsThatOfALinearSearch()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            Times times;
            const int count = 1 + static_cast<int>(random() % 40);
            for (int i = 0; i < count; ++i)
                times.push_back(random() % 20 == 0
                                    ? notANumber
                                    : 1.7e9 + static_cast<double>(random() % 50) / 8);
            if (round % 2 == 0)
                std::sort(times.begin(), times.end());
            const ChunkIndex index = indexOf(Numbers(times.size()), times);
            for (const double asked : {-1e300, 0.0, 1e18, 1.7e9 + 1.0625, 1.7e9 + 3, 1.7e9 + 7.3})
                QCOMPARE(valueOf(index.nearest(FrameTime{asked})), linearNearest(times, asked));
        }
    }

    void medianIntervalIsNumpys()
    {
        QCOMPARE(indexOf({0, 1, 2}, {0, 1, 4}).medianInterval(), 2.0);
        QCOMPARE(indexOf({0, 1, 2, 3}, {0, 1, 4, 9}).medianInterval(), 3.0);
        QCOMPARE(indexOf({0, 1, 2}, {0, notANumber, 4}).medianInterval(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestChunkIndex)
#include "tst_chunkindex.moc"
