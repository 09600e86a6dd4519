// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/tellapart.h"

#include "store/index/chunkindex.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>
#include <vector>

using namespace store;

Q_DECLARE_METATYPE(std::function<double(int)>)

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

ChunkIndex indexOf(const std::vector<std::int64_t> &numbers, const std::vector<double> &times)
{
    ChunkIndex index;
    if (!index.append(0, numbers, times))
        qFatal("the index refuses the frames");
    index.finish();
    return index;
}

} // namespace

class TestTellApart : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreEnoughForAllFrames_data()
    {
        using Numbers = std::vector<std::int64_t>;
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        QTest::addColumn<Numbers>("numbers");
        QTest::addColumn<bool>("areEnough");

        QTest::addRow("none") << Numbers{} << false;
        QTest::addRow("one") << Numbers{7} << true;
        QTest::addRow("rising") << Numbers{3, 4, 5} << true;
        QTest::addRow("with gaps") << Numbers{3, 40, 500} << true;
        QTest::addRow("jumbled") << Numbers{5, 3, 4} << true;
        QTest::addRow("all the same") << Numbers{0, 0, 0} << false;
        QTest::addRow("anew in each trial") << Numbers{0, 1, 2, 0, 1, 2} << false;
        QTest::addRow("as far apart as can be") << Numbers{least, 0, most} << true;
        QTest::addRow("farther than an integer holds") << Numbers{-2, most} << true;
    }

    void numbersAreEnoughForAllFrames()
    {
        QFETCH(std::vector<std::int64_t>, numbers);
        QFETCH(bool, areEnough);
        const auto index = indexOf(numbers, std::vector<double>(numbers.size(), 0.0));
        QCOMPARE(numbersTellApart(index), areEnough);
    }

    void timesRiseAllTheWay_data()
    {
        QTest::addColumn<std::function<double(int)>>("time");
        QTest::addColumn<bool>("doRise");
        const auto row = [](const char *name, std::function<double(int)> time, bool doRise) {
            QTest::addRow("%s", name) << std::move(time) << doRise;
        };

        row(
            "steady", [](int i) { return 1.7e9 + i * 0.04; }, true);
        row(
            "in pairs", [](int i) { return 1.7e9 + i / 2 * 0.04; }, true);
        row(
            "mostly slow", [](int i) { return i < 40 ? i * 0.001 : (i - 40) * 0.04; }, true);
        row(
            "a step back", [](int i) { return i < 90 ? i * 0.04 : i * 0.04 - 0.2; }, true);
        row(
            "a pause", [](int i) { return i < 50 ? i * 0.04 : 3600 + i * 0.04; }, true);
        row(
            "one without a time", [](int i) { return i == 50 ? none : i * 0.04; }, true);
        row(
            "two trials", [](int i) { return i % 50 * 0.04; }, false);
        row(
            "ten trials", [](int i) { return i % 10 * 0.04; }, false);
        row(
            "no times", [](int) { return none; }, false);
    }

    void timesRiseAllTheWay()
    {
        using Time = std::function<double(int)>;
        QFETCH(Time, time);
        QFETCH(bool, doRise);
        std::vector<std::int64_t> numbers;
        std::vector<double> times;
        for (int i = 0; i < 100; ++i) {
            numbers.push_back(i);
            times.push_back(time(i));
        }
        QCOMPARE(timesTellApart(indexOf(numbers, times)), doRise);
    }

    void timesOfNoFramesDoNot() { QVERIFY(!timesTellApart(indexOf({}, {}))); }
};

QTEST_GUILESS_MAIN(TestTellApart)
#include "tst_tellapart.moc"
