// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameranges.h"

#include <QTest>

#include <random>
#include <set>
#include <utility>
#include <vector>

using model::FrameRanges;

class TestFrameRanges : public QObject
{
    Q_OBJECT

private slots:
    void neighboursBecomeOneStretch()
    {
        const FrameRanges ranges = of({5, 7, 6, 20, 4});
        QCOMPARE(all(ranges), (Pairs{{4, 8}, {20, 21}}));
    }

    void aFrameLeavesAHole()
    {
        FrameRanges ranges = of({1, 2, 3, 4, 5});
        ranges.remove({3});
        QCOMPARE(all(ranges), (Pairs{{1, 3}, {4, 6}}));
        ranges.remove({1});
        ranges.remove({5});
        ranges.remove({99});
        QCOMPARE(all(ranges), (Pairs{{2, 3}, {4, 5}}));
    }

    void aWindowCutsThem()
    {
        const FrameRanges ranges = of({1, 2, 3, 4, 8, 9, 20});
        QCOMPARE(pairs(ranges.within({3}, {9})), (Pairs{{3, 5}, {8, 9}}));
        QVERIFY(ranges.within({5}, {8}).empty());
        QVERIFY(ranges.within({21}, {30}).empty());
    }

    void closeOnesCountAsOne()
    {
        const FrameRanges ranges = of({0, 2, 4, 10});
        QCOMPARE(pairs(ranges.within({0}, {100}, 2)), (Pairs{{0, 5}, {10, 11}}));
        QCOMPARE(pairs(ranges.within({0}, {100}, 50)), (Pairs{{0, 11}}));
    }

    void isAsASetWouldBe()
    {
        std::mt19937 random(7);
        std::uniform_int_distribution<std::int64_t> index(0, 40);
        FrameRanges ranges;
        std::set<std::int64_t> frames;
        for (int i = 0; i < 3000; ++i) {
            const std::int64_t frame = index(random);
            if (random() % 2 == 0) {
                ranges.insert({frame});
                frames.insert(frame);
            } else {
                ranges.remove({frame});
                frames.erase(frame);
            }
            std::set<std::int64_t> listed;
            for (const auto &[first, end] : all(ranges))
                for (std::int64_t each = first; each < end; ++each)
                    listed.insert(each);
            QCOMPARE(listed, frames);
            QCOMPARE(ranges.contains({frame}), frames.contains(frame));
        }
        ranges.clear();
        QCOMPARE(ranges, FrameRanges());
    }

private:
    using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

    static FrameRanges of(const std::vector<std::int64_t> &frames)
    {
        FrameRanges ranges;
        for (const std::int64_t frame : frames)
            ranges.insert({frame});
        return ranges;
    }

    static Pairs pairs(const std::vector<FrameRanges::Range> &ranges)
    {
        Pairs pairs;
        for (const auto &range : ranges)
            pairs.emplace_back(range.first.value, range.end.value);
        return pairs;
    }

    static Pairs all(const FrameRanges &ranges) { return pairs(ranges.within({0}, {1000})); }
};

QTEST_GUILESS_MAIN(TestFrameRanges)
#include "tst_frameranges.moc"
