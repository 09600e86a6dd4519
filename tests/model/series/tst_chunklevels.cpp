// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/chunklevels.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace model;
using store::ExtraChunk;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

ExtraChunk::Track trackOf(std::int64_t rows, std::size_t columns)
{
    return {std::vector<ExtraChunk::Column>(columns), rows, false};
}

// A sample at each of `times`; the first column has its number.
ExtraChunk::Block blockOf(const std::vector<double> &times)
{
    ExtraChunk::Block block;
    block.columns.resize(1);
    for (std::size_t i = 0; i < times.size(); ++i) {
        block.rows.push_back(static_cast<std::int64_t>(i));
        block.times.push_back(times[i]);
        block.columns[0].push_back(static_cast<double>(i));
    }
    return block;
}

std::vector<double> evenTimes(std::int64_t count, double step = 0.01)
{
    std::vector<double> times;
    for (std::int64_t i = 0; i < count; ++i)
        times.push_back(100 + step * static_cast<double>(i));
    return times;
}

TrackLevels levelsOf(const ExtraChunk::Block &block)
{
    LevelBuilder builder(trackOf(std::ssize(block.rows), block.columns.size()));
    builder.add(block);
    return builder.take();
}

// Whether each span of each level has the extremes of its samples, and all samples are in one.
bool isTrue(const TrackLevels &track, const ExtraChunk::Block &block)
{
    for (const TrackLevel &level : track.levels) {
        std::size_t at = 0;
        for (std::size_t i = 0; i < level.spans.size(); ++i) {
            const SampleSpan &span = level.spans[i];
            std::vector<Extremes> extremes(block.columns.size());
            if (span.firstSample != std::int64_t(at) || span.firstRow != block.rows[at])
                return false;
            for (std::int64_t k = 0; k < span.samples; ++k, ++at) {
                for (std::size_t c = 0; c < extremes.size(); ++c)
                    extremes[c].add(block.columns[c][at]);
                if (block.times[at] < span.begin || block.times[at] > span.end)
                    return false;
            }
            for (std::size_t c = 0; c < extremes.size(); ++c) {
                const Extremes &found = level.columns[c][i];
                if (found.isEmpty() != extremes[c].isEmpty() ||
                    (!found.isEmpty() &&
                     (found.min != extremes[c].min || found.max != extremes[c].max)))
                    return false;
            }
        }
        if (at != block.times.size())
            return false;
    }
    return true;
}

} // namespace

class TestChunkLevels : public QObject
{
    Q_OBJECT

private slots:
    void everySpanHasTheExtremesOfItsSamples_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("blocks");
        for (const int samples : {1, 2, 127, 128, 129, 1024, 1025, 50'000})
            for (const int blocks : {1, 7})
                QTest::addRow("%d samples in %d", samples, blocks) << samples << blocks;
    }

    void everySpanHasTheExtremesOfItsSamples()
    {
        QFETCH(int, samples);
        QFETCH(int, blocks);
        std::mt19937 random(42);
        std::normal_distribution<double> normal(0, 1);
        ExtraChunk::Block all = blockOf(evenTimes(samples));
        all.columns.resize(3);
        for (int i = 0; i < samples; ++i) {
            all.columns[1].push_back(i % 5 == 0 ? none : normal(random));
            all.columns[2].push_back(i / 300 % 2 == 0 ? none : normal(random));
        }
        LevelBuilder builder(trackOf(samples, 3));
        for (int b = 0; b < blocks; ++b) {
            ExtraChunk::Block some;
            some.columns.resize(3);
            for (int i = samples * b / blocks; i < samples * (b + 1) / blocks; ++i) {
                const auto at = static_cast<std::size_t>(i);
                some.rows.push_back(all.rows[at]);
                some.times.push_back(all.times[at]);
                for (std::size_t c = 0; c < 3; ++c)
                    some.columns[c].push_back(all.columns[c][at]);
            }
            builder.add(some);
        }
        const TrackLevels track = builder.take();

        QCOMPARE(track.samples, samples);
        QVERIFY(isTrue(track, all));
        QCOMPARE(track.levels.back().spans.size(), std::size_t(1));
        QCOMPARE(track.levels.front().spans.size(), std::size_t((samples + 127) / 128));
        QVERIFY(track.isWhole[0]);
        QCOMPARE(bool(track.isWhole[1]), samples == 1); // a single NaN is no part of a number
    }

    void aSpanEndsWhereSamplesDoNotGoOn()
    {
        std::vector<double> times = evenTimes(300);
        for (std::size_t i = 50; i < 300; ++i)
            times[i] += 5; // a pause
        for (std::size_t i = 200; i < 300; ++i)
            times[i] -= 60; // the clock steps back
        const auto block = blockOf(times);

        const TrackLevels track = levelsOf(block);

        QVERIFY(isTrue(track, block));
        const auto &spans = track.levels.front().spans;
        QCOMPARE(spans.size(), std::size_t(4)); // 50, 128 and 22, 100
        QCOMPARE(spans[1].firstRow, 50);
        QVERIFY(spans[1].gapBefore);
        QVERIFY(!spans[2].gapBefore);
        QCOMPARE(spans[3].firstRow, 200);
        QVERIFY(spans[3].gapBefore);
        QVERIFY(!track.levels.front().isSorted);
    }

    void timesThatJitterStayInOneSpan()
    {
        std::vector<double> times = evenTimes(100);
        for (std::size_t i = 3; i < 100; i += 7)
            times[i] -= 0.03;
        QCOMPARE(levelsOf(blockOf(times)).levels.front().spans.size(), std::size_t(1));
    }

    void shortPausesAreNotKeptOnFurtherLevels()
    {
        std::vector<double> times = evenTimes(128 * 64);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] += 0.5 * static_cast<double>(i / 128); // a pause after each span
        const TrackLevels track = levelsOf(blockOf(times));

        QCOMPARE(track.levels[0].spans.size(), std::size_t(64));
        QCOMPARE(track.levels[1].spans.size(), std::size_t(8));
        QCOMPARE(track.levels[1].spans[3].firstFiner, 24);
    }

    void longPausesAreKeptOnEachLevel()
    {
        std::vector<double> times = evenTimes(128 * 16);
        for (std::size_t i = times.size() / 2; i < times.size(); ++i)
            times[i] += 86400;
        const TrackLevels track = levelsOf(blockOf(times));

        QCOMPARE(track.levels.back().spans.size(), std::size_t(2));
        QVERIFY(track.levels.back().spans[1].gapBefore);
    }

    void aClockGoneMadTakesNoMoreThanItMay()
    {
        constexpr std::int64_t count = 2'000'000;
        std::vector<double> times = evenTimes(count);
        for (std::size_t i = 5000; i < times.size(); i += 2)
            times[i] += 1e6;
        const TrackLevels track = levelsOf(blockOf(times));

        QCOMPARE(track.samples, count);
        QVERIFY(track.levels.front().spans.size() * (sizeof(SampleSpan) + sizeof(Extremes)) <=
                std::size_t(64) << 20);
    }

    void manySamplesHaveLongerSpans()
    {
        LevelBuilder builder(trackOf(std::int64_t(1) << 28, 1));
        builder.add(blockOf(evenTimes(5000)));
        const TrackLevels track = builder.take();
        QCOMPARE(track.perSpan, 1024);
        QCOMPARE(track.levels.front().spans.size(), std::size_t(5));
    }

    void samplesStandWhereTheyWereTakenAndWhereTheyWereNoted()
    {
        ExtraChunk::Block block = blockOf({10, 10, 10, 11, 11, 11});
        block.delays = {0, -0.3, -0.6, 0, -0.3, -0.6};
        const TrackLevels track = levelsOf(block);

        const SampleSpan &span = track.levels.front().spans.front();
        QCOMPARE(track.levels.front().spans.size(), std::size_t(1));
        QCOMPARE(span.begin, 10.0);
        QCOMPARE(span.end, 11.6);
        QCOMPARE(span.noted, 10.0);
        QCOMPARE(span.notedEnd, 11.0);
        QVERIFY(std::abs(track.usualStep - 0.3) < 0.11);
    }

    void whatIsLeftOutIsNotTheCoarsest()
    {
        ChunkLevels levels{{levelsOf(blockOf(evenTimes(20'000)))}, 0};
        levels.leaveOut(10);
        const auto &track = levels.tracks[0];
        QVERIFY(track.levels[0].spans.empty());
        QCOMPARE(track.levels[0].count, 157);
        QVERIFY(!track.levels.back().spans.empty());
    }
};

QTEST_GUILESS_MAIN(TestChunkLevels)
#include "tst_chunklevels.moc"
