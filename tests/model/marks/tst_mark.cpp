// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/mark.h"
#include "store/index/chunkindex.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace model;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

template<typename Number, typename Time>
store::ChunkIndex indexOf(int count, Number number, Time time)
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        numbers.push_back(number(i));
        times.push_back(time(i));
    }
    store::ChunkIndex index;
    if (!index.append(0, numbers, times))
        qFatal("the index refuses the frames");
    index.finish();
    return index;
}

WrittenPlace written(const store::FrameId &frame)
{
    return {frame.index, frame.number, frame.time};
}

} // namespace

class TestMark : public QObject
{
    Q_OBJECT

private slots:
    void isFoundWhereNumbersRepeatAndTimesDoNotTellApart_data()
    {
        QTest::addColumn<double>("time");
        QTest::addRow("no times") << none;
        QTest::addRow("all zero") << 0.0;
    }

    void isFoundWhereNumbersRepeatAndTimesDoNotTellApart()
    {
        QFETCH(double, time);
        const auto index = indexOf(
            100, [](int i) { return i % 10; }, [time](int) { return time; });
        const FoundPlace found = findAgain(written(index.frame({57})), index);
        QVERIFY(found.isCertain);
        QCOMPARE(found.frame.index.value, 57);
        // In a part of it nobody can say which of them it is.
        const auto part = indexOf(
            20, [](int i) { return i % 10; }, [time](int) { return time; });
        QVERIFY(!findAgain(written(index.frame({57})), part).isCertain);
    }

    void isFoundByANumberOfItsOwnWhereTimesDoNotTellApart()
    {
        const auto whole = indexOf(
            300, [](int i) { return i; }, [](int) { return 0.0; });
        const auto end = indexOf(
            200, [](int i) { return i + 100; }, [](int) { return 0.0; });
        const FoundPlace found = findAgain(written(whole.frame({250})), end);
        QVERIFY(found.isCertain);
        QCOMPARE(found.frame.index.value, 150);
    }

    void isFoundAmongFramesWithTheSameTime()
    {
        const auto inPairs = [](int i) { return i / 2 * 0.5; };
        const auto whole = indexOf(
            100, [](int i) { return i % 16; }, inPairs);
        const auto end = indexOf(
            80, [](int i) { return (i + 20) % 16; }, [&](int i) { return inPairs(i + 20); });
        const FoundPlace found = findAgain(written(whole.frame({51})), end);
        QVERIFY(found.isCertain);
        QCOMPARE(found.frame.index.value, 31);
        const auto anew = indexOf(
            80, [](int i) { return 500 + i; }, [&](int i) { return inPairs(i + 20); });
        QVERIFY(!findAgain(written(whole.frame({51})), anew).isCertain); // one of two
    }

    // As where a recorder counts the seconds of each trial from zero.
    void isNotFoundByATimeThatStartsAnew()
    {
        const auto ofTrial = [](int i) { return i % 50 * 0.04; };
        const auto before = indexOf(
            150, [](int i) { return 1000 + i; }, ofTrial);
        const auto anew = indexOf(
            150, [](int i) { return i; }, ofTrial);
        const auto missing = indexOf(
            100, [](int i) { return 1000 + i; }, ofTrial);
        for (const std::int64_t frame : {57, 120})
            QVERIFY(!findAgain(written(before.frame({frame})), anew).isCertain);
        QVERIFY(!findAgain(written(before.frame({120})), missing).isCertain);
        QVERIFY(!findAgain({{}, {}, store::FrameTime{0.4}}, before).isCertain); // in each trial
        // The same frame still has a number of its own.
        const auto end = indexOf(
            100, [](int i) { return 1050 + i; }, ofTrial);
        const FoundPlace found = findAgain(written(before.frame({120})), end);
        QVERIFY(found.isCertain);
        QCOMPARE(found.frame.index.value, 70);
    }

    // Few of the times of the long one are those of another frame.
    void isNotFoundInAnotherTrialOfAnotherLength()
    {
        const auto ofTrial = [](int i) { return (i < 70 ? i : i - 70) * 0.04; };
        const auto whole = indexOf(
            100, [](int i) { return 1000 + i; }, ofTrial);
        const auto end = indexOf(
            90, [](int i) { return 1010 + i; }, [&](int i) { return ofTrial(i + 10); });
        const auto anew = indexOf(
            100, [](int i) { return i; }, ofTrial);
        const FoundPlace found = findAgain(written(whole.frame({80})), end);
        QVERIFY(found.isCertain);
        QCOMPARE(found.frame.index.value, 70);
        for (const std::int64_t frame : {10, 50, 80})
            QVERIFY(!findAgain(written(whole.frame({frame})), anew).isCertain);
    }

    // By as many frames as a trial has: what has the number has the time, too.
    void isNotFoundByANumberThatIsAnotherFramesNow()
    {
        const auto ofTrial = [](int i) { return i % 50 * 0.04; };
        const auto before = indexOf(
            150, [](int i) { return i; }, ofTrial);
        const auto anew = indexOf(
            150, [](int i) { return i - 50; }, ofTrial);
        QVERIFY(!findAgain(written(before.frame({40})), anew).isCertain);
    }

    void isFoundByItsTimeAloneIfThatIsADate_data()
    {
        QTest::addColumn<double>("start");
        QTest::addColumn<bool>("isCertain");
        QTest::addRow("a date") << 1.7e9 << true;
        QTest::addRow("seconds since the start of what may be another trial") << 0.0 << false;
    }

    void isFoundByItsTimeAloneIfThatIsADate()
    {
        QFETCH(double, start);
        QFETCH(bool, isCertain);
        const auto whole = indexOf(
            100, [](int i) { return 1000 + i; }, [=](int i) { return start + i * 0.04; });
        const auto end = indexOf(
            80, [](int i) { return i; }, [=](int i) { return start + (i + 20) * 0.04; });
        const FoundPlace found = findAgain(written(whole.frame({57})), end);
        QCOMPARE(found.isCertain, isCertain);
        QCOMPARE(found.frame.index.value, 37);
        // With an index that agrees any time will do.
        const auto anew = indexOf(
            100, [](int i) { return i; }, [=](int i) { return start + i * 0.04; });
        QVERIFY(findAgain(written(whole.frame({57})), anew).isCertain);
    }

    void isNotCertainInAPartWithoutItsFrame()
    {
        const auto time = [](int i) { return i / 10.0; };
        const auto whole = indexOf(
            100, [](int i) { return i; }, time);
        const auto part = indexOf(
            20, [](int i) { return i; }, time);
        const FoundPlace found = findAgain(written(whole.frame({50})), part);
        QVERIFY(!found.isCertain);
        QCOMPARE(found.frame.index.value, 19);
    }

    void isNotCertainInAnotherRecordingWithTheSameNumbers()
    {
        const auto number = [](int i) { return i; };
        const auto one = indexOf(100, number, [](int i) { return i / 10.0; });
        const auto other = indexOf(100, number, [](int i) { return 1000 + i / 10.0; });
        QVERIFY(!findAgain(written(one.frame({50})), other).isCertain);
    }

    void equalsItselfWithoutATime()
    {
        const Mark mark{{{1}, {1}, {none}}, store::FrameId{{2}, {2}, {none}}, 0, {}, {}};
        Mark other = mark;
        QVERIFY(mark == other);
        other.end->index.value = 3;
        QVERIFY(mark != other);
        other = mark;
        other.text = "seen";
        QVERIFY(mark != other);
    }
};

QTEST_GUILESS_MAIN(TestMark)
#include "tst_mark.moc"
