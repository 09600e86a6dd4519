// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/packedchunk.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace store;

namespace {

using Bits = std::vector<std::uint64_t>;

// The patterns of columns that are usual, and of some that are not.
Bits steady(std::size_t count, std::uint64_t start, std::uint64_t step)
{
    Bits bits;
    for (std::size_t i = 0; i < count; ++i)
        bits.push_back(start + i * step);
    return bits;
}

Bits jittering(std::size_t count, double interval)
{
    std::mt19937 random(11);
    std::normal_distribution<double> jitter(0, 0.0005);
    Bits bits;
    for (std::size_t i = 0; i < count; ++i)
        bits.push_back(std::bit_cast<std::uint64_t>(1.7e9 + static_cast<double>(i) * interval +
                                                    jitter(random)));
    return bits;
}

Bits noise(std::size_t count)
{
    std::mt19937_64 random(12);
    Bits bits(count);
    for (auto &value : bits)
        value = random();
    return bits;
}

Bits withHoles(std::size_t count)
{
    Bits bits = jittering(count, -0.04);
    const double strange[] = {NAN, -NAN, INFINITY, -INFINITY, -0.0, 0.0, 1e-310, -1e300};
    for (std::size_t i = 0; i < count; i += 97)
        bits[i] = std::bit_cast<std::uint64_t>(strange[i / 97 % std::size(strange)]);
    return bits;
}

PackedChunk packed(const Bits &numbers, const Bits &times)
{
    return PackedChunk::packBytes(std::as_bytes(std::span(numbers)),
                                  std::as_bytes(std::span(times)));
}

template<typename T>
Bits unpacked(const PackedColumn<T> &column)
{
    Bits bits;
    std::vector<T> values(PackedColumn<T>::blockSize);
    for (std::size_t block = 0; block < column.blocks(); ++block) {
        const std::size_t count = column.read(block, values.data());
        for (std::size_t i = 0; i < count; ++i)
            bits.push_back(std::bit_cast<std::uint64_t>(values[i]));
    }
    return bits;
}

template<typename T>
bool isEachAt(const PackedColumn<T> &column, const Bits &bits)
{
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (std::bit_cast<std::uint64_t>(column.at(i)) != bits[i])
            return false;
    return true;
}

} // namespace

class TestPackedChunk : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryValueBackToTheBit_data()
    {
        QTest::addColumn<Bits>("bits");

        for (const std::size_t count : {1, 2, 3, 1023, 1024, 1025, 3000, 100'000}) {
            const auto row = [count](const char *name, const Bits &bits) {
                QTest::addRow("%zu %s", count, name) << bits;
            };
            row("rising", steady(count, 1000, 1));
            row("falling", steady(count, 5, ~std::uint64_t(0)));
            row("wrapping", steady(count, std::uint64_t(INT64_MAX) - 2, 1));
            row("steep", steady(count, 7, std::uint64_t(1) << 61));
            row("jittering", jittering(count, 0.04));
            row("noise", noise(count));
            row("no numbers", withHoles(count));
        }
    }

    void givesEveryValueBackToTheBit()
    {
        QFETCH(Bits, bits);
        const PackedChunk chunk = packed(bits, bits);

        QCOMPARE(chunk.count(), bits.size());
        QCOMPARE(unpacked(chunk.numbers()), bits);
        QCOMPARE(unpacked(chunk.times()), bits);
        QVERIFY(isEachAt(chunk.numbers(), bits));
        QVERIFY(isEachAt(chunk.times(), bits));
    }

    void rangesHoldWhatCanBeFound()
    {
        const Bits bits = withHoles(40'000);
        const PackedChunk chunk = packed(bits, bits);
        ValueRange<double> all;
        for (std::size_t block = 0; block < chunk.times().blocks(); ++block) {
            ValueRange<double> range;
            const std::size_t first = block * packedblock::size;
            const std::size_t end = std::min(bits.size(), first + packedblock::size);
            for (std::size_t i = first; i < end; ++i)
                if (const double time = std::bit_cast<double>(bits[i]); std::isfinite(time))
                    range.add({time, time});
            QVERIFY(chunk.times().blockRanges()[block] == range);
            all.add(range);
        }

        QVERIFY(chunk.times().range() == all);
        QVERIFY(packed({0, 0}, noise(2)).numbers().range() == (ValueRange<std::int64_t>{0, 0}));
        const auto nan = std::bit_cast<std::uint64_t>(std::nan(""));
        QVERIFY(packed({0, 0}, {nan, nan}).times().range().isEmpty());
    }

    void takesLittleWhereValuesAreSteadyAndNoMoreThanRawElsewhere()
    {
        constexpr std::size_t count = 100'000;
        const auto bytes = [](const Bits &numbers, const Bits &times) {
            return 8.0 * static_cast<double>(packed(numbers, times).words().size()) / count;
        };

        QVERIFY(bytes(steady(count, 1, 1), jittering(count, 0.04)) < 2.0);
        QVERIFY(bytes(steady(count, 1, 3), steady(count, 1, 9)) < 0.2);
        QVERIFY(bytes(noise(count), noise(count)) < 16.0 * 1.01);
    }

    void comesBackFromItsWords()
    {
        const Bits bits = jittering(3000, 0.01);
        const auto words = std::make_shared<Words>();
        const PackedChunk chunk = packed(steady(3000, 5, 1), bits);
        words->assign(chunk.words().begin(), chunk.words().end());
        const auto again = PackedChunk::fromWords(*words, words);

        QVERIFY(again);
        QCOMPARE(unpacked(again->times()), bits);
    }

    void refusesWordsThatLeadOutside()
    {
        const PackedChunk good = packed(steady(1500, 5, 7), noise(1500));
        const Words words(good.words().begin(), good.words().end());
        for (std::size_t size = 0; size < words.size(); ++size)
            QVERIFY(!PackedChunk::fromWords(std::span(words).first(size), nullptr));
        std::mt19937_64 random(4);
        for (std::size_t i = 0; i < 40; ++i) {
            Words damaged = words;
            for (const std::uint64_t bits : {~std::uint64_t(0), random(), random() >> 40}) {
                damaged[i] = bits;
                if (const auto chunk = PackedChunk::fromWords(damaged, nullptr))
                    QCOMPARE(unpacked(chunk->numbers()).size(), chunk->count());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPackedChunk)
#include "tst_packedchunk.moc"
