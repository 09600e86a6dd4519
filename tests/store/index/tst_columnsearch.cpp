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

using Numbers = std::vector<std::int64_t>;
using Times = std::vector<double>;
using Random = std::mt19937_64;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

std::int64_t below(Random &random, std::uint64_t limit)
{
    return static_cast<std::int64_t>(random() % limit);
}

// A column per kind of recorder, good and bad.
enum Kind { Rising, Stepping, Wrapping, Repeating, Wild, kinds };

Numbers numbersOf(Kind kind, std::size_t count, Random &random)
{
    Numbers numbers;
    std::int64_t last = below(random, 1000) - 500;
    for (std::size_t i = 0; i < count; ++i) {
        switch (kind) {
        case Rising:
            last += 1 + (random() % 100 == 0 ? below(random, 50) : 0);
            break;
        case Stepping:
            last += random() % 500 == 0 ? -below(random, 2000) : 1;
            break;
        case Wrapping:
            last = (last + 1) & 0x3ff;
            break;
        case Repeating:
            last += below(random, 2);
            break;
        default:
            last = static_cast<std::int64_t>(random() % 3 == 0 ? random() : random() % 100);
        }
        numbers.push_back(last);
    }
    return numbers;
}

Times timesOf(Kind kind, std::size_t count, Random &random)
{
    Times times;
    for (const std::int64_t number : numbersOf(kind, count, random)) {
        const double jitter = kind == Repeating ? 0 : 1e-3 * static_cast<double>(below(random, 9));
        times.push_back(1.7e9 + 0.04 * static_cast<double>(number) + jitter);
        if (kind != Rising && random() % 200 == 0)
            times.back() = random() % 2 == 0 ? notANumber : (random() % 2 == 0 ? inf : -inf);
    }
    return times;
}

// Chunks of random length with the columns one after the other.
ChunkIndex indexOf(const Numbers &numbers, const Times &times, Random &random)
{
    ChunkIndex index;
    std::size_t first = 0;
    for (int chunk = 0; first < numbers.size(); chunk += 1 + static_cast<int>(random() % 3)) {
        const std::size_t most = random() % 4 == 0 ? 3000 : 20;
        const std::size_t count = std::min(numbers.size() - first, 1 + random() % most);
        if (!index.append(chunk, std::span(numbers).subspan(first, count),
                          std::span(times).subspan(first, count)))
            return {};
        first += count;
    }
    index.finish();
    return index;
}

template<typename T>
std::int64_t linearFind(const std::vector<T> &column, T asked)
{
    const auto found = std::find(column.begin(), column.end(), asked);
    return found == column.end() ? -1 : found - column.begin();
}

template<typename T>
std::int64_t linearNearest(const std::vector<T> &column, T asked)
{
    std::int64_t best = -1;
    for (std::size_t i = 0; i < column.size(); ++i)
        if (isFindable(column[i]) &&
            (best < 0 ||
             distance(column[i], asked) < distance(column[static_cast<std::size_t>(best)], asked)))
            best = static_cast<std::int64_t>(i);
    return best;
}

std::int64_t valueOf(const std::optional<FrameIndex> &found)
{
    return found ? found->value : -1;
}

bool sameBits(const Times &a, const Times &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

} // namespace

// Everything that is looked up among packed columns, against a pass over plain ones.
class TestColumnSearch : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_random.seed(17); }

    void findsWhatAPassFinds_data()
    {
        QTest::addColumn<int>("kind");

        const char *names[] = {"rising", "stepping back", "wrapping", "repeating", "wild"};
        for (int kind = 0; kind < kinds; ++kind)
            QTest::addRow("%s", names[kind]) << kind;
    }

    void findsWhatAPassFinds()
    {
        QFETCH(int, kind);
        for (int round = 0; round < 30; ++round) {
            const std::size_t count = 1 + m_random() % (round % 3 == 0 ? 20'000 : 300);
            const Numbers numbers = numbersOf(Kind(kind), count, m_random);
            const Times times = timesOf(Kind(kind), count, m_random);
            const ChunkIndex index = indexOf(numbers, times, m_random);
            QCOMPARE(index.frameCount(), std::int64_t(count));
            compareNumbers(index, numbers);
            compareTimes(index, times);
            compareRange(index, numbers, times);
            comparePieces(index, numbers, times);
        }
    }

private:
    void compareNumbers(const ChunkIndex &index, const Numbers &numbers)
    {
        Numbers asked{0, INT64_MIN, INT64_MAX, numbers.front() - 1, numbers.back() + 1};
        for (int i = 0; i < 20; ++i)
            asked.push_back(numbers[m_random() % numbers.size()] + below(m_random, 3) - 1);
        for (const std::int64_t number : asked) {
            QCOMPARE(valueOf(index.find(FrameNumber{number})), linearFind(numbers, number));
            QCOMPARE(valueOf(index.nearest(FrameNumber{number})), linearNearest(numbers, number));
        }
    }

    void compareTimes(const ChunkIndex &index, const Times &times)
    {
        Times asked{0, inf, -inf, -1e308, 1e308, 1.7e9};
        for (int i = 0; i < 20; ++i)
            asked.push_back(times[m_random() % times.size()] +
                            0.02 * static_cast<double>(below(m_random, 3)));
        for (const double time : asked) {
            if (std::isfinite(time))
                QCOMPARE(valueOf(index.find(FrameTime{time})), linearFind(times, time));
            if (!std::isnan(time))
                QCOMPARE(valueOf(index.nearest(FrameTime{time})), linearNearest(times, time));
        }
    }

    static void compareRange(const ChunkIndex &index, const Numbers &numbers, const Times &times)
    {
        const auto range = index.range();
        QVERIFY(range);
        QCOMPARE(range->minNumber.value, *std::min_element(numbers.begin(), numbers.end()));
        QCOMPARE(range->maxNumber.value, *std::max_element(numbers.begin(), numbers.end()));
        ValueRange<double> finite;
        for (const double time : times)
            if (std::isfinite(time))
                finite.add({time, time});
        if (finite.isEmpty())
            QVERIFY(std::isnan(range->minTime.seconds) && std::isnan(range->maxTime.seconds));
        else
            QVERIFY(finite == (ValueRange<double>{range->minTime.seconds, range->maxTime.seconds}));
    }

    // Single frames and runs of them, across chunks.
    void comparePieces(const ChunkIndex &index, const Numbers &numbers, const Times &times)
    {
        for (int i = 0; i < 20; ++i) {
            const std::size_t first = m_random() % numbers.size();
            const std::size_t count = m_random() % (numbers.size() - first + 1);
            const FrameIndex start{static_cast<std::int64_t>(first)};
            Numbers someNumbers(count);
            Times someTimes(count);
            index.numbers(start, someNumbers);
            index.times(start, someTimes);
            const auto from = static_cast<std::ptrdiff_t>(first);
            const auto to = static_cast<std::ptrdiff_t>(first + count);
            QCOMPARE(someNumbers, Numbers(numbers.begin() + from, numbers.begin() + to));
            QVERIFY(sameBits(someTimes, Times(times.begin() + from, times.begin() + to)));
            QCOMPARE(index.number(start).value, numbers[first]);
            QVERIFY(sameBits({index.time(start).seconds}, {times[first]}));
        }
    }

    Random m_random;
};

QTEST_GUILESS_MAIN(TestColumnSearch)
#include "tst_columnsearch.moc"
