// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/tellapart.h"

#include "store/index/chunkindex.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <span>
#include <vector>

using namespace store;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

using Numbers = std::vector<std::int64_t>;
using Times = std::vector<double>;

// In chunks of that many frames.
template<typename Numbers, typename Times>
ChunkIndex indexOf(const Numbers &numbers, const Times &times, std::size_t chunk = 1000)
{
    ChunkIndex index;
    for (std::size_t first = 0; first < numbers.size(); first += chunk) {
        const std::size_t count = std::min(chunk, numbers.size() - first);
        if (!index.append(static_cast<int>(first), std::span(numbers).subspan(first, count),
                          std::span(times).subspan(first, count)))
            qFatal("the index refuses the frames");
    }
    index.finish();
    return index;
}

ChunkIndex indexOf(const Numbers &numbers)
{
    return indexOf(numbers, Times(numbers.size(), 0.0));
}

// Word by word.
bool separates(const Times &times, double asked)
{
    bool isPast = false;
    for (const double time : times) {
        if (isPast && time < asked)
            return false;
        isPast = isPast || time >= asked;
    }
    return true;
}

} // namespace

class TestTellApart : public QObject
{
    Q_OBJECT

private slots:
    void numbersRiseOrDoNot_data()
    {
        QTest::addColumn<Numbers>("numbers");
        QTest::addColumn<bool>("doRise");

        QTest::addRow("none") << Numbers{} << true;
        QTest::addRow("one") << Numbers{7} << true;
        QTest::addRow("rising") << Numbers{3, 4, 5} << true;
        QTest::addRow("with gaps") << Numbers{3, 40, 500} << true;
        QTest::addRow("some twice") << Numbers{3, 3, 4, 4} << true;
        QTest::addRow("jumbled") << Numbers{5, 3, 4} << false;
        QTest::addRow("anew in each trial") << Numbers{0, 1, 2, 0, 1, 2} << false;
        QTest::addRow("anew with the next chunk") << Numbers{0, 1, 2, 3, 0, 1, 2, 3} << false;
        QTest::addRow("anew, with numbers enough") << Numbers{0, 1, 1000, 1001, 0, 1} << false;
    }

    void numbersRiseOrDoNot()
    {
        QFETCH(Numbers, numbers);
        QFETCH(bool, doRise);
        QCOMPARE(numbersRise(indexOf(numbers, Times(numbers.size(), 0.0), 4)), doRise);
    }

    void aNumberTellsItsPlaceUnlessTheyPassTwice()
    {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        const ChunkIndex rising = indexOf(Numbers{least, 3, 4, 4, 7, most});
        for (const std::int64_t number :
             {least, std::int64_t(3), std::int64_t(4), std::int64_t(5), most})
            QVERIFY(tellsPlace(FrameNumber{number}, rising));
        const ChunkIndex trials = indexOf(Numbers{0, 1, 2, 3, 1000, 1001, 0, 1, 2000, 2001});
        for (const std::int64_t number : {0, 1, 2, 3, 1000, 1001})
            QVERIFY2(!tellsPlace(FrameNumber{number}, trials), qPrintable(QString::number(number)));
        for (const std::int64_t number : {2000, 2001})
            QVERIFY(tellsPlace(FrameNumber{number}, trials));
    }

    // What follows the short trial may be missing.
    void aTimeOfALongTrialDoesNotTellItsPlaceBeforeAShortOne()
    {
        Times times;
        for (int i = 0; i < 100; ++i)
            times.push_back((i < 70 ? i : i - 70) * 0.04);
        const ChunkIndex index = indexOf(Numbers(100), times);
        QVERIFY(!tellsPlace(FrameTime{0.4}, index));
        QVERIFY(!tellsPlace(FrameTime{2.0}, index));
    }

    void aClockThatWasSetBackIsOnlyDoubtfulThere()
    {
        Times times;
        for (int i = 0; i < 100; ++i)
            times.push_back(i == 20 ? none : i < 50 ? i * 0.04 : i * 0.04 - 0.2);
        const ChunkIndex index = indexOf(Numbers(100), times);
        for (const int frame : {10, 30, 44, 56, 99})
            QVERIFY(tellsPlace(index.time({frame}), index));
        for (const int frame : {46, 49, 50, 53})
            QVERIFY(!tellsPlace(index.time({frame}), index));
        QVERIFY(!tellsPlace(FrameTime{none}, index));
    }

    void separatesAsALookAtEachFrameDoes()
    {
        std::mt19937 random(7);
        const auto roll = [&random](int sides) {
            return static_cast<int>(random() % unsigned(sides));
        };
        for (int run = 0; run < 60; ++run) {
            Times times;
            for (int i = 0; i < 6000; ++i)
                times.push_back(roll(500) == 0 ? none : i + (roll(3000) == 0 ? -3000.0 : 0.0));
            const ChunkIndex index = indexOf(Numbers(times.size()), times, 1500);
            for (int i = 0; i < 40; ++i) {
                const double asked = roll(6200) - 100;
                QCOMPARE(index.separates(FrameTime{asked}), separates(times, asked));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTellApart)
#include "tst_tellapart.moc"
